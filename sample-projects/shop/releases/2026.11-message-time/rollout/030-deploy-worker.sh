#!/bin/sh
# chrysalis:
#   title: Deploy shop-worker
#   time-limit: 5m
#   status: true
#   backward: true
#   simulate: skip
exec "$(dirname "$0")/../../../tools/deploy.sh" shop-worker 4.19 4.18 "$1"
