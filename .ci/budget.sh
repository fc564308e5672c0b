# What each part of the run may take, and took. Sourced by run.
parts=()
declare -A minutes=() spent=()

# read_budget FILE: lines `MINUTES PART`.
read_budget() {
  local most name
  while read -r most name; do
    [[ $most =~ ^[0-9]+$ ]] || continue
    parts+=("$name")
    minutes[$name]=$most
  done <"$1"
}

# spend PART: from here on the run's time is that of this part, whatever runs beside; '' ends it.
part='' part_began=0
spend() {
  [ -z "$1" ] || [ -n "${minutes[$1]:-}" ] || { echo "the budget has no part '$1'"; exit 1; }
  [ -z "$part" ] || spent[$part]=$((${spent[$part]:-0} + SECONDS - part_began))
  part=$1 part_began=$SECONDS
}

# print_budget: what each step took, and each part of what it may; over the sum of all parts the run fails.
print_budget() {
  local took ok bad name outcome all=0
  spend ''
  while read -r took ok bad name; do
    outcome=ok
    [ "$bad" -eq 0 ] || outcome=FAILED
    printf '%7s          %s, %s\n' "$(clock "$took")" "$name" "$outcome"
  done <"$scratch/steps"
  printf '\n   took / budget\n'
  for name in "${parts[@]}"; do
    all=$((all + minutes[$name]))
    compare "$name" "${spent[$name]:-}" "${minutes[$name]}"
  done
  compare 'in all' "$SECONDS" "$all" || record "within $all minutes" "$SECONDS" 0 1
}

# compare NAME SECONDS MINUTES: one line; fails over the budget.
compare() {
  local took=- mark=''
  [ -z "$2" ] || took=$(clock "$2")
  [ "${2:-0}" -le $(($3 * 60)) ] || mark='  OVER'
  printf '%7s / %5s  %s%s\n' "$took" "$(clock $(($3 * 60)))" "$1" "$mark"
  [ -z "$mark" ]
}

clock() {
  printf '%d:%02d' $(($1 / 60)) $(($1 % 60))
}
