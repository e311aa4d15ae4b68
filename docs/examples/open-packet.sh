#!/usr/bin/env bash
# Opens and verifies a Rinnalla packet with stock tools only: age (1.3 or later for age1pq1… keys), tar, openssl 3 and bash.
# It follows docs/packet-format.md and shares no code with Rinnalla.
#
#   open-packet.sh KEYFILE PACKET FOLDER [SIGNINGKEY]
#
# KEYFILE     an age identity file (age-keygen), or - for a packet that is sealed with a passphrase
# FOLDER      is made; what was verified is put there
# SIGNINGKEY  the sender's Ed25519 key in hexadecimal as you know it; without it the script says whose the packet claims to be
#
# Ends with 0 when all of it holds. Otherwise it says what does not, leaves nothing, and ends with 1.
set -euo pipefail
export LC_ALL=C

refuse() {
  echo "Refused: $1" >&2
  exit 1
}
[ $# -ge 3 ] || { sed -n '2,13s/^# \{0,1\}//p' "$0" >&2; exit 2; }
identity=$1 packet=$2 folder=$3 expected=${4:-}
[ ! -e "$folder" ] || refuse "$folder is there already"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 700 "$work"

# 1. Decrypt the whole file before anything is looked at: age gives out the first pieces of a file that is cut short.
if [ "$identity" = - ]; then
  age -d "$packet" > "$work/tar" || refuse 'age cannot open it'
else
  age -d -i "$identity" "$packet" > "$work/tar" 2> "$work/why" || refuse "age cannot open it: $(head -1 "$work/why")"
fi

# 2. Only regular files, each name once, and names of the one form that the format has.
tar -tvf "$work/tar" > "$work/long" 2> /dev/null || refuse 'it holds no tar archive'
! grep -qv '^-' "$work/long" || refuse 'something in it is no regular file'
tar -tf "$work/tar" > "$work/names"
[ -z "$(sort "$work/names" | uniq -d)" ] || refuse 'a name is there twice'
! grep -Eqv '^(attachments/)?[a-z0-9]([a-z0-9._-]*[a-z0-9])?$' "$work/names" || refuse 'a name has another form'
! grep -q '\.\.' "$work/names" || refuse 'a name has two dots'
mkdir "$work/files"
tar -xf "$work/tar" -C "$work/files" --no-same-owner
manifest=$work/files/manifest.json
[ -f "$manifest" ] && [ -f "$work/files/manifest.sig" ] || refuse 'manifest.json or manifest.sig is missing'

# Keys in text values are written \"…\", so a plain "key": is always a key. Enough for this; a program reads the JSON properly.
value() { grep -Eo "\"$1\"[[:space:]]*:[[:space:]]*\"[^\"\\]*\"" "$2" | sed -E 's/.*"([^"\\]*)"$/\1/'; }
[ "$(grep -Eo '"formatVersion"[[:space:]]*:[[:space:]]*[0-9]+' "$manifest" | grep -Eo '[0-9]+$')" = 1 ] || refuse 'another version of the format'

# 3. The signature: Ed25519 over "rinnalla-packet-v1" and the bytes of manifest.json as they stand.
key=$(value signingKey "$manifest" | head -1)
[[ $key =~ ^[0-9a-f]{64}$ ]] || refuse 'the manifest names no signing key'
[ -z "$expected" ] || [ "$expected" = "$key" ] || refuse 'it is signed with another key than you know of its sender'
{ printf '\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00'; printf "$(sed -E 's/../\\x&/g' <<< "$key")"; } > "$work/key.der"
{ printf 'rinnalla-packet-v1'; cat "$manifest"; } > "$work/signed"
openssl pkeyutl -verify -rawin -pubin -keyform DER -inkey "$work/key.der" -in "$work/signed" \
  -sigfile "$work/files/manifest.sig" > /dev/null 2>&1 || refuse 'the signature does not hold'

# 4. Sealed for you and not passed on: your recipient stands in what was signed. With a passphrase the list is empty.
tr -d ' \n\t\r' < "$manifest" | grep -Eo '"recipients":\[[^]]*\]' > "$work/recipients"
if [ "$identity" = - ]; then
  [ "$(cat "$work/recipients")" = '"recipients":[]' ] || refuse 'its sender meant it for others'
else
  own=$(age-keygen -y "$identity")
  grep -qF "\"$own\"" "$work/recipients" || refuse 'its sender meant it for others'
fi

# 5. Exactly the signed files, each with its SHA-256.
sed '1,/"entries"/d' < <(sed 's/"entries"/\n"entries"\n/' "$manifest") > "$work/entries"
paste -d ' ' <(value sha256 "$work/entries") <(value name "$work/entries") > "$work/list"
grep -vE '^manifest\.(json|sig)$' "$work/names" | sort > "$work/found"
cut -d ' ' -f 2 "$work/list" | sort | cmp -s - "$work/found" || refuse 'its files are not those that were signed'
while read -r sum name; do
  [ "$(openssl dgst -sha256 -r "$work/files/$name" | cut -d ' ' -f 1)" = "$sum" ] || refuse "$name is not what was signed"
done < "$work/list"

mkdir "$folder"
cp -R "$work/files/." "$folder/"
echo "Good. Kind: $(value kind "$manifest"). Signed with $key."
if [ -z "$expected" ]; then
  echo 'Whose key that is, the packet alone does not prove: compare it, or the eight words, with its sender.'
  [ ! -f "$(dirname "$0")/words.sh" ] || bash "$(dirname "$0")/words.sh" "$manifest"
fi
