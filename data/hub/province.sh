#!/bin/sh
# Prints the settings of Patroni for one of the three machines that keep the hub of a province: PostgreSQL over TLS
# alone, a commit confirmed when a second machine has it, another leader within half a minute. As for Debian 12:
#   sh province.sh /srv/hub hub1.example hub1.example:2379,hub2.example:2379,hub3.example:2379 >/etc/patroni/config.yml
#
# The folder holds what the administrator has laid there, for the user postgres alone: authority.crt, server.crt and
# server.key with this machine's name, and passwords, four lines that are the same on all machines: of hub_admin, of
# hub_standby, which copies, of hub_rewind, which takes back what a former leader wrote for itself alone, and of Patroni.
# $1: the folder, $2: the name by which desks and the other machines reach this one, $3: the servers of etcd.
# NODE, PORT, REST and LISTEN say what else than the usual.
set -eu
folder=$1
name=$2
servers=$3
port=${PORT:-5432}
rest=${REST:-8008}
listen=${LISTEN:-0.0.0.0}
programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1)

# password NUMBER: that line of the passwords.
password() { sed -n "$1p" "$folder/passwords"; }

cat <<SETTINGS
scope: desk315
name: ${NODE:-$name}
restapi:
  listen: $listen:$rest
  connect_address: $name:$rest
  authentication:
    username: patroni
    password: '$(password 4)'
etcd3:
  hosts: $servers
bootstrap:
  dcs:
    # A leader that is silent for 20 seconds is no leader any more.
    ttl: 20
    loop_wait: 5
    retry_timeout: 5
    synchronous_mode: true
    # Without a second machine nothing is confirmed: with three, one may be away.
    synchronous_mode_strict: true
    postgresql:
      use_pg_rewind: true
      parameters:
        ssl: 'on'
        password_encryption: scram-sha-256
        max_connections: 250
        # What the log needs to be rewound.
        wal_log_hints: 'on'
  initdb:
    - encoding: UTF8
    - locale: C.UTF-8
    - data-checksums
postgresql:
  listen: $listen:$port
  connect_address: $name:$port
  use_unix_socket: true
  bin_dir: $programs
  data_dir: $folder/data
  pgpass: $folder/pgpass
  authentication:
    superuser:
      username: hub_admin
      password: '$(password 1)'
    replication:
      username: hub_standby
      password: '$(password 2)'
      sslmode: verify-full
      sslrootcert: $folder/authority.crt
    rewind:
      username: hub_rewind
      password: '$(password 3)'
      sslmode: verify-full
      sslrootcert: $folder/authority.crt
  parameters:
    ssl_cert_file: $folder/server.crt
    ssl_key_file: $folder/server.key
    unix_socket_directories: $folder
  # From elsewhere nobody comes without TLS and a password; the administrator comes through the socket.
  pg_hba:
    - local all hub_admin scram-sha-256
    - hostssl replication hub_standby all scram-sha-256
    - hostssl postgres hub_rewind all scram-sha-256
    - hostssl hub +desk315_writer all scram-sha-256
    - hostssl hub +desk315_reader all scram-sha-256
SETTINGS
