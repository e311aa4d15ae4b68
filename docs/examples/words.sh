#!/usr/bin/env bash
# Prints the eight words of keys, as people read them aloud to each other: section 7 of docs/packet-format.md, with stock tools only
# (openssl, awk, bash) and words.txt beside it. It shares no code with Rinnalla.
#
#   words.sh FILE                      FILE is a .rinnalla-card, or the manifest.json of an opened packet: the words of its sender
#   words.sh RECIPIENT [SIGNINGKEY]    an age recipient (age1…), alone for a key of age-keygen; SIGNINGKEY in 64 hexadecimal digits
#
# A line for each key: the words, and after a tab whose the file says that it is. The words prove whose key it is only when the holder reads
# the same ones to you, over a telephone number that you know to be right. No signature is looked at here.
# Ends with 0, or says what is wrong and ends with 1.
set -euo pipefail
export LC_ALL=C
list=$(dirname "$0")/words.txt

refuse() {
  echo "Refused: $1" >&2
  exit 1
}
[ $# -ge 1 ] && [ $# -le 2 ] || { sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2; }
words=($(cat "$list"))
[ "${#words[@]}" = 1024 ] || refuse 'words.txt does not hold 1,024 words'

# SHA-256 over the tag, the signing key and the recipient, a line each, without an end of the last; ten bits a word from the front.
words_of() { # recipient, signing key or nothing
  [[ $1 =~ ^age1[0-9a-z]+$ ]] || refuse 'that is no age recipient'
  [[ $2 =~ ^([0-9a-f]{64})?$ ]] || refuse 'that is no signing key'
  local hex place said=()
  hex=$(printf 'rinnalla-fingerprint-v1\n%s\n%s' "$2" "$1" | openssl dgst -sha256 -r | cut -c 1-20)
  for place in 0 5 10 15; do
    # Five hexadecimal digits are two words.
    local two=$((16#${hex:place:5}))
    said+=("${words[two >> 10]}" "${words[two & 1023]}")
  done
  echo "${said[*]}"
}

# The keys of a file, a line each: recipient, signing key, name, parted by a character that no JSON text holds as it is. The JSON is read token by token, so that nothing within a text is taken
# for a key, and only what stands where a card or a manifest has its keys is taken: not those of the past, nor revoked ones.
keys_of() {
  awk '
    function skip() { while (substr(text, at, 1) ~ /[ \t\r\n]/) at++ }
    function bad() { print "bad"; failed = 1; exit 1 }
    function string(  from, c) {
      from = ++at
      while ((c = substr(text, at, 1)) != "\"") {
        if (c == "" || c ~ /[\001-\037]/) bad()
        at += c == "\\" ? 2 : 1
      }
      return substr(text, from, at++ - from)
    }
    # path is the names on the way here, without the places in lists.
    function value(path,  c, key, isKey) {
      skip(); c = substr(text, at, 1)
      if (c == "\"") { last = string(); return }
      if (c ~ /[{[]/ && ++depth > 20) bad()
      if (c == "{" ) {
        at++; skip(); isKey = path == ".keys" || path == ".deputies.keys" || path == ".sender"
        if (isKey) { recipient = signing = holder = "" }
        if (substr(text, at, 1) == "}") { at++; depth--; return }
        for (;;) {
          skip(); if (substr(text, at, 1) != "\"") bad()
          key = string(); skip(); if (substr(text, at++, 1) != ":") bad()
          if (key ~ /\\/) bad()
          last = ""; value(path "." key)
          if (isKey && key == "recipient" && recipient != "" || isKey && key == "signingKey" && signing != "") bad()
          if (isKey && key == "recipient") recipient = last
          if (isKey && key == "signingKey") signing = last
          if (isKey && (key == "holder" || key == "name")) holder = last
          skip(); c = substr(text, at++, 1)
          if (c == "}") break
          if (c != ",") bad()
        }
        depth--
        if (isKey) print recipient "\001" signing "\001" holder
        return
      }
      if (c == "[") {
        at++; skip()
        if (substr(text, at, 1) == "]") { at++; depth--; return }
        for (;;) {
          value(path); skip(); c = substr(text, at++, 1)
          if (c == "]") { depth--; return }
          if (c != ",") bad()
        }
      }
      if (!match(substr(text, at, 40), /^(true|false|null|-?[0-9][0-9.eE+-]*)/)) bad()
      at += RLENGTH
    }
    { text = text $0 "\n" }
    END { if (!failed) { at = 1; value(""); skip(); if (at <= length(text)) bad() } }
  ' "$1"
}

if [ ! -f "$1" ]; then
  words_of "$1" "${2:-}"
  exit
fi
[ $# = 1 ] || refuse 'a file stands alone'
[ "$(wc -c < "$1")" -le 1048576 ] || refuse 'it is too large for a card or a manifest'
keys=$(keys_of "$1") || refuse 'it is no JSON'
[ -n "$keys" ] || refuse 'it is no card and no manifest'
while IFS=$'\001' read -r recipient signing holder; do
  said=$(words_of "$recipient" "$signing") || exit 1
  printf '%s\t%s\n' "$said" "$holder"
done <<< "$keys"
