#!/bin/sh
# deploy.sh APPLICATION NEW OLD status|forward|backward
# Stands in for the shop's own deployment: it writes down which version runs where, and asks the application's own smoke test.
set -eu
application=$1 new=$2 old=$3 word=$4
project=$(cd "$(dirname "$0")/.." && pwd)
record="$project/.chrysalis/deployed/$CHRYSALIS_ENVIRONMENT/$application-${CHRYSALIS_WAVE:-all}"

deploy() {
    mkdir -p "$(dirname "$record")"
    echo "$1" > "$record"
    echo "$application $1 runs${CHRYSALIS_WAVE:+ in $CHRYSALIS_WAVE}"
}

smoke_test() {
    program="$project/applications/ShopApi_$(echo "$1" | tr . _).java"
    if [ "$application" != shop-api ] || [ ! -f "$program" ]; then
        return 0
    fi
    url=$CHRYSALIS_URL
    case "$url" in
        jdbc:h2:tcp:* | *AUTO_SERVER*) ;;
        jdbc:h2:*) url="$url;AUTO_SERVER=TRUE" ;;
    esac
    "$CHRYSALIS_JAVA" -XX:TieredStopAtLevel=1 -Dh2.bindAddress=127.0.0.1 -cp "$CHRYSALIS_CLASSPATH" "$program" "$url" "$CHRYSALIS_USER"
}

case "$word" in
    status) [ -f "$record" ] && [ "$(cat "$record")" = "$new" ] ;;
    forward) deploy "$new"; smoke_test "$new" ;;
    backward) deploy "$old"; smoke_test "$old" ;;
    *) echo "status, forward or backward?" >&2; exit 2 ;;
esac
