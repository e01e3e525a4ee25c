-- What a database of the service holds before its first migration; run as superuser inside it, safe to repeat.
ALTER DATABASE :"database" OWNER TO migrator;
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE :"database" TO migrator, app_rt, queue_rt;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO app_rt, queue_rt;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE SCHEMA IF NOT EXISTS bullmq AUTHORIZATION queue_rt;
