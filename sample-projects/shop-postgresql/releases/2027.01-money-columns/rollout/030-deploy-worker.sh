#!/bin/sh
# chrysalis:
#   title: Deploy shop-worker
#   time-limit: 5m
#   status: true
#   backward: true
#   simulate: skip
exec "$(dirname "$0")/../../../tools/deploy.sh" shop-worker 5.0 4.19 "$1"
