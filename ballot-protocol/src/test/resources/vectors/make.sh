#!/bin/bash
# Makes the vectors of this folder with belenios-tool (3.3.0); needs python3.
# usage: make.sh OUTDIR [novotes]; BELENIOS_TOOL names the tool.
set -euo pipefail
T=${BELENIOS_TOOL:-belenios-tool}
OUT=$1; MODE=${2:-full}
mkdir -p "$OUT"; cd "$OUT"
UUID=$($T setup generate-token | tr -d '\n'); echo "$UUID" > uuid.txt
for i in 1 2 3 4 5 6; do echo "voter$i@example.com,voter$i"; done > voters.txt
$T setup generate-credentials --uuid $UUID --group Ed25519 --file voters.txt > generate-credentials.out
mv *.pubcreds public_creds.json; mv *.privcreds private_creds.json
$T setup generate-trustee-key --group Ed25519; $T setup generate-trustee-key --group Ed25519
cat *.pubkey > public_keys.jsons
$T setup make-trustees
cat > template.json <<'X'
{"description":"Қазақша — \"quoted\" \\ back/slash\nnew line; ballot-paper-sha256:9f86d081884c7d659a2feaa1c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","name":"Праймериз 2026","questions":[{"answers":["Әлия <b>","Борис & Ко","Cécile 'x'"],"min":1,"max":1,"question":"One of three"},{"answers":["Answer 1","Answer 2","Answer 3","Answer 4"],"blank":true,"min":1,"max":2,"question":"One or two of four, or blank"},{"answers":["Yes"],"min":0,"max":1,"question":"Approve?"},{"answers":["x","y"],"blank":true,"min":2,"max":2,"question":"Both or blank"}],"administrator":"Admin","credential_authority":"Authority"}
X
$T setup make-election --uuid $UUID --group Ed25519 --template template.json
$T archive init
mv election.json e.json
python3 - "$MODE" > jobs.txt <<'X'
import json,sys
c=json.load(open("private_creds.json"))
ids=list(c)
votes=[[[1,0,0],[0,1,0,0,0],[1],[0,1,1]],[[0,1,0],[1,0,0,0,0],[0],[1,0,0]],[[0,1,0],[0,1,0,0,1],[1],[0,1,1]],[[0,0,1],[0,0,0,1,0],[0],[1,0,0]],[[1,0,0],[1,0,0,0,0],[1],[0,1,1]]]
seq=[(0,0),(1,1),(2,2),(0,3),(3,3),(4,4),(1,2),(2,0)]
if sys.argv[1]=="novotes": seq=[]
for v,k in seq: print(c[ids[v]]+"\t"+json.dumps(votes[k]))
X
while IFS=$'\t' read -r cred vote; do
  printf '%s' "$cred" > cred.tmp; printf '%s' "$vote" > vote.tmp
  $T election generate-ballot --privcred cred.tmp --choice vote.tmp > ballot.tmp < /dev/null
  $T archive add-event --type=Ballot < ballot.tmp
done < jobs.txt
$T archive add-event --type=EndBallots < /dev/null
$T election compute-encrypted-tally > t.tmp; $T archive add-event --type=EncryptedTally < t.tmp
n=1
for u in *.privkey; do $T election decrypt --privkey $u --trustee-id $n > d$n.tmp; $T archive add-event --type=PartialDecryption < d$n.tmp; n=$((n+1)); done
$T election compute-result > r.tmp; $T archive add-event --type=Result < r.tmp
$T election verify
