#!/usr/bin/env bash
# A receipt computer in forty lines: takes every result that waits, keeps it as a file, then acknowledges it.
#
#   docs/results-client.sh http://127.0.0.1:8630 DATA/results-token reception-1 FOLDER [once]
#
# Without "once" it goes on for ever and waits for results to come. What is in FOLDER when it is killed is there again,
# or acknowledged: a result is acknowledged only when its file is on the disk.
set -u
terminal=$1 token_file=$2 name=$3 folder=$4 once=${5:-}

# the token stays out of the command line, where every user of the computer could read it
ask() { # path, option of curl...
  local path=$1
  shift
  curl --silent --show-error --max-time 90 --header @<(printf 'Authorization: Bearer %s' "$(cat "$token_file")") "$@" "$terminal$path"
}

take() { # id
  ask "/v1/results/$1" --fail --output "$folder/$1.json.new" || return
  sync "$folder/$1.json.new"
  case $(ask "/v1/results/$1/acknowledgement" --output /dev/null --write-out '%{http_code}' \
    --header 'Content-Type: application/json' --data "{\"by\":\"$name\"}") in
    200) mv "$folder/$1.json.new" "$folder/$1.json" && echo "took $1" ;;
    409) rm "$folder/$1.json.new" && echo "another computer has $1" ;;
    *) return 1 ;; # it is asked for again
  esac
}

mkdir -p "$folder"
while :; do
  wait=30
  [ -z "$once" ] || wait=0
  if results=$(ask "/v1/results?waiting=true&wait=$wait" --fail); then
    for id in $(grep -o '"result_id":[0-9]*' <<<"$results" | cut -d: -f2); do
      take "$id" || sleep 1
    done
  else
    sleep 1 # the terminal is closed, or its store is busy
  fi
  [ -z "$once" ] || break
done
