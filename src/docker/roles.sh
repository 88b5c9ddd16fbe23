#!/bin/sh
# Two roles from the start: owner migrates, app runs and may change no table.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$OWNER_PASSWORD" -v app="$APP_PASSWORD" -U postgres <<'SQL'
create role owner login password :'owner';
create role app login password :'app';
create database redress owner owner;
SQL
