#!/bin/sh
# Steps of the build that need Node: libraries | generate | check | test | build. Maven calls them; so may you.
set -eu
cd "$(dirname "$0")"

if ! version=$(node --version 2>/dev/null); then
  echo "The web client is built with Node 20.19 or later, and there is no 'node' on the PATH; install it (https://nodejs.org)." >&2
  exit 1
fi
number=${version#v}
major=${number%%.*}
rest=${number#*.}
minor=${rest%%.*}
if [ "$major" -lt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -lt 19 ]; }; then
  echo "The web client is built with Node 20.19 or later; this is $version." >&2
  exit 1
fi

unset NODE_ENV # with "production" npm leaves out what builds the client
case "${1:-}" in
  libraries)
    if ! cmp -s package-lock.json node_modules/.beep-package-lock.json; then
      npm ci --include=dev --no-audit --no-fund --loglevel=error
      cp package-lock.json node_modules/.beep-package-lock.json
    fi
    ;;
  generate | check | test | build) npm run --silent "$1" ;;
  *)
    echo "Usage: node.sh libraries | generate | check | test | build" >&2
    exit 2
    ;;
esac
