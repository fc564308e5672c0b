#!/bin/sh
# Makes the database `bareme` and its two roles: bareme_owner migrates and owns the tables, bareme_app serves and
# cannot change what is append-only. Run once by the postgres image on an empty volume; safe to run again. Wants
# BAREME_OWNER_PASSWORD and BAREME_APP_PASSWORD, and POSTGRES_USER, a superuser; PGHOST, PGPORT and PGPASSWORD say where.
set -eu
: "${BAREME_OWNER_PASSWORD:?} ${BAREME_APP_PASSWORD:?}"

psql --set=ON_ERROR_STOP=1 --no-psqlrc --quiet --username="$POSTGRES_USER" --dbname="${POSTGRES_DB:-postgres}" <<'SQL'
\getenv owner_password BAREME_OWNER_PASSWORD
\getenv app_password BAREME_APP_PASSWORD
SELECT format('CREATE ROLE %I', name) FROM unnest(ARRAY['bareme_owner', 'bareme_app']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
\gexec
ALTER ROLE bareme_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'owner_password';
ALTER ROLE bareme_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'app_password';
SELECT 'CREATE DATABASE bareme OWNER bareme_owner'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'bareme')
\gexec
REVOKE ALL ON DATABASE bareme FROM PUBLIC;
GRANT CONNECT ON DATABASE bareme TO bareme_app;
-- What promises rest on: src/db/role-settings.ts looks whether they are in force.
ALTER ROLE bareme_app IN DATABASE bareme SET synchronous_commit TO 'on';
ALTER ROLE bareme_app IN DATABASE bareme SET statement_timeout TO '10s';
ALTER ROLE bareme_app IN DATABASE bareme SET lock_timeout TO '3s';
ALTER ROLE bareme_app IN DATABASE bareme SET idle_in_transaction_session_timeout TO '10s';
ALTER ROLE bareme_app IN DATABASE bareme SET timezone TO 'UTC';
\connect bareme
ALTER SCHEMA public OWNER TO bareme_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO bareme_app;
SQL
