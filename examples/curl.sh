#!/bin/sh
# A request by hand; -i shows the headers in which the proxy tells what it decided. Start the proxy with `npm start` first.
curl -sS -i "${DECKNAME_URL:-http://127.0.0.1:8787}/v1/chat/completions" \
  -H 'content-type: application/json' \
  -H "authorization: Bearer ${DECKNAME_KEY:-no-key-needed}" \
  -d '{
    "model": "gpt-4o",
    "messages": [{ "role": "user", "content": "Fasse zusammen: Herr Jakob Lindner, geb. 02.11.1971, hat Diabetes." }]
  }'
echo
