# shellcheck shell=bash
# Sourced by ./kiosk for "./kiosk supervise": starts the kiosk again when it asks for it, when it fell over, and when it
# hangs. It hangs when the status that it writes every few seconds (madoguchi.health.Heartbeat) has grown old.
#
# Seconds, for tests and for slow machines:
#   MADOGUCHI_STALE   after so long without a new status it hangs (default 60)
#   MADOGUCHI_GRACE   so long it may take to its first status, and to end once it was told to (default 120, 25)

AGAIN_NOW=75
COMPUTER_RESTART=85
COMPUTER_OFF=86

# The data folder that these arguments name.
data_folder() {
  local data="${XDG_DATA_HOME:-$HOME/.local/share}/madoguchi"
  while [ $# -gt 0 ]; do
    case "$1" in
      --data) data=${2:-} ;;
      --data=*) data=${1#--data=} ;;
    esac
    shift
  done
  (cd "$HERE" && readlink -m "$data")
}

# Seconds since the status of this process was written; since its start while there is none.
silence() { # status file, started
  local written
  written=$(stat -c %Y "$1" 2>/dev/null) || written=0
  [ "$written" -gt "$2" ] || written=$2
  echo $(($(date +%s) - written))
}

# TERM, so that a visit ends with its clean-up; KILL when that does not come.
end_process() { # process, seconds
  kill -TERM "$1" 2>/dev/null
  kill -CONT "$1" 2>/dev/null
  local i
  for ((i = 0; i < $2 * 10; i++)); do
    kill -0 "$1" 2>/dev/null || return 0
    sleep 0.1
  done
  say "process $1 does not end: killed"
  kill -KILL "$1" 2>/dev/null
}

# Until the process is gone, however that comes; its status is left in $?.
watch_process() { # process, status file
  local started first=yes allowed
  started=$(date +%s)
  while kill -0 "$1" 2>/dev/null; do
    allowed=${MADOGUCHI_STALE:-60}
    if [ -e "$2" ]; then
      first=no
    elif [ $first = no ]; then # it took its status away: it is ending
      first=ending
      started=$(date +%s)
    fi
    [ $first = no ] || allowed=${MADOGUCHI_GRACE:-120}
    if [ "$(silence "$2" "$started")" -gt "$allowed" ]; then
      say "the kiosk (process $1) has not been heard of for $allowed seconds"
      end_process "$1" "${MADOGUCHI_GRACE:-25}"
      wait "$1" 2>/dev/null
      return 255
    fi
    sleep 0.5
  done
  wait "$1"
}

run_supervised() {
  local status_file kiosk='' status wait_for=1 begun told=no
  status_file="$(data_folder "$@")/status.json"
  trap 'told=yes; [ -z "$kiosk" ] || kill -TERM "$kiosk" 2>/dev/null' TERM INT HUP
  cd "$HERE" || exit 1
  export MADOGUCHI_SUPERVISED=yes # who runs without it restarts itself instead of the computer
  while :; do
    rm -f "$status_file" # of one that was killed
    begun=$(date +%s)
    java_command "$@" <&0 &
    kiosk=$!
    watch_process "$kiosk" "$status_file"
    status=$?
    kiosk=''
    [ $told = no ] || exit 0
    case "$status" in
      0 | 2) exit "$status" ;; # closed by somebody; a command line that cannot be used
      "$AGAIN_NOW") say "the kiosk asked to be started again"; wait_for=1; continue ;;
      "$COMPUTER_RESTART") say "the computer is restarted, as planned"; exec ${MADOGUCHI_REBOOT:-systemctl reboot} ;;
      "$COMPUTER_OFF") say "the computer is switched off, as planned"; exec ${MADOGUCHI_POWEROFF:-systemctl poweroff} ;;
    esac
    # what ran well for ten minutes did not fall over at its start
    [ $(($(date +%s) - begun)) -lt 600 ] || wait_for=1
    say "the kiosk ended with status $status; started again in $wait_for s"
    sleep "$wait_for" &
    wait $!
    [ $told = no ] || exit 0
    wait_for=$((wait_for * 2 > 60 ? 60 : wait_for * 2))
  done
}
