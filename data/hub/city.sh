#!/bin/sh
# Makes and starts the hub of one city: a PostgreSQL of its own in a folder, which talks over TLS alone, with an authority
# and a certificate made here. Run again it starts what is there. It runs as the user that keeps the server, not as root.
# $1: the folder, $2: the name by which laptops reach the machine; PORT says where else than at 5432.
set -eu
umask 077
folder=$1
name=$2
port=${PORT:-5432}
desk=${DESK315:-desk315}
here=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)
PATH=$here:$PATH

mkdir -p "$folder"
cd "$folder"
if [ ! -d data ]; then
  initdb -D data -U hub_admin -A peer -E UTF8 --data-checksums >/dev/null
  openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj "/CN=desk315 hub of $name" -keyout authority.key \
    -out authority.crt 2>/dev/null
  openssl req -newkey rsa:3072 -nodes -subj "/CN=$name" -keyout data/server.key -out server.csr 2>/dev/null
  printf 'subjectAltName=DNS:%s' "$name" >names
  openssl x509 -req -in server.csr -CA authority.crt -CAkey authority.key -CAcreateserial -days 825 -extfile names \
    -out data/server.crt 2>/dev/null
  rm server.csr names
  # From elsewhere nobody comes without TLS and a password; the administrator comes through the socket.
  cat >data/pg_hba.conf <<-RULES
	local all hub_admin peer map=keeper
	hostssl hub +desk315_writer all scram-sha-256
	hostssl hub +desk315_reader all scram-sha-256
	RULES
  echo "keeper $(id -un) hub_admin" >data/pg_ident.conf
  cat >>data/postgresql.conf <<-SETTINGS
	listen_addresses = '*'
	port = $port
	ssl = on
	password_encryption = 'scram-sha-256'
	unix_socket_directories = '$PWD'
	max_connections = 250
	SETTINGS
fi
pg_ctl -D data status >/dev/null 2>&1 || pg_ctl -D data -w -l server.log start >/dev/null
psql -X -q -h "$PWD" -p "$port" -U hub_admin postgres -c 'CREATE DATABASE hub' 2>/dev/null || true
"$desk" hub init --script | psql -X -q -v ON_ERROR_STOP=1 -h "$PWD" -p "$port" -U hub_admin hub >/dev/null 2>&1
psql -X -q -v ON_ERROR_STOP=1 -h "$PWD" -p "$port" -U hub_admin hub -c \
  "INSERT INTO desk315.hub (one, id, version) VALUES (1, md5(random()::text || clock_timestamp()), 2)
   ON CONFLICT (one) DO NOTHING"
echo "The hub of $name runs. Give every laptop $PWD/authority.crt as ~/.postgresql/root.crt."
