#!/bin/sh
# chrysalis:
#   title: Deploy shop-api
#   time-limit: 10m
#   status: true
#   backward: true
#   simulate: skip
exec "$(dirname "$0")/../../../tools/deploy.sh" shop-api 4.18 4.17 "$1"
