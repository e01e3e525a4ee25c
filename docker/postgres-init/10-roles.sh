#!/bin/bash
# Runs once, when the volume of the postgres service is empty.
set -euo pipefail
: "${MIGRATOR_PASSWORD:?}" "${APP_PASSWORD:?}" "${POSTGRES_DB:?}"
here=/docker-entrypoint-initdb.d/sql
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --single-transaction \
  -v migrator_password="$MIGRATOR_PASSWORD" -v app_password="$APP_PASSWORD" -v database="$POSTGRES_DB" \
  -f "$here/roles.sql" -f "$here/database.sql"
