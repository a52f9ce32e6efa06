"""OpenAI's Python SDK through Deckname: only the base URL differs.

pip install openai, start the proxy with `npm start`, then `python examples/python-openai.py`.
"""

import os

from openai import OpenAI

client = OpenAI(
    base_url=os.environ.get("OPENAI_BASE_URL", "http://127.0.0.1:8787/v1"),
    api_key=os.environ.get("DECKNAME_KEY", "no-key-needed"),
)

stream = client.chat.completions.create(
    model="gpt-4o",
    stream=True,
    messages=[{"role": "user", "content": "Bitte antworte Frau Anna Berg (anna.berg@berg.example), dass ihr Paket morgen kommt."}],
)
for chunk in stream:
    if chunk.choices:
        print(chunk.choices[0].delta.content or "", end="", flush=True)
print()
