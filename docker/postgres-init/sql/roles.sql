-- The roles of a cluster. One text for the embedded server and for a real one; psql, or
-- scripts/lib/database-setup.mjs, fills in the passwords. The runtime role owns nothing and never bypasses row-level security.
CREATE ROLE migrator LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'migrator_password';
CREATE ROLE app_rt LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'app_password';
CREATE ROLE queue_rt NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION;
-- app_rt works the queue tables as a member; migrator may only step into the role to create them.
GRANT queue_rt TO app_rt WITH INHERIT TRUE, SET TRUE;
GRANT queue_rt TO migrator WITH INHERIT FALSE, SET TRUE;
