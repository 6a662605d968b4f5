#!/bin/sh
# chrysalis:
#   title: Deploy shop-api
#   waves: [eu-1, eu-2, us-1]
#   time-limit: 10m
#   status: true
#   backward: true
#   simulate: skip
exec "$(dirname "$0")/../../../tools/deploy.sh" shop-api 5.0 4.20 "$1"
