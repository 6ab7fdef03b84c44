"""A patient who speaks Python: books a visit by chat, taps a time, sends a photo of an insurance card, has the details
sent once more, and prints all that came over the wire, as JSON.

    python book_by_chat.py http://localhost:3000

It knows nothing of this project's code. It asks the token endpoint for a way in, joins with LiveKit's own Python
client, writes on `lk.chat`, answers what it is asked, and reads the channels that docs/channels.md describes.
"""

import asyncio
import json
import random
import re
import struct
import sys
import urllib.error
import urllib.request
import uuid
import zlib

from livekit import rtc

SILENCE_SECONDS = 30
MOST_TURNS = 25

# A question's words -> what this patient says. The first that fits answers.
ANSWERS = [
    (r"\bbirth|\bborn\b", "April 9, 1993"),
    (r"\b(phone|number|reach you|call you)\b", "217-555-0112"),
    (r"\bname\b|\bspell", "Hannah Lindqvist"),
    (r"\b(been|seen|visited|come) (here|us|to us|with us)|\bnew (to us|patient)|\bfirst (visit|time)", "I am a new patient"),
    (r"\b(help you|brings? you|come in for|the visit for|what .* for)\b", "I would like to book a cleaning"),
]


def call(web_url: str, path: str, body: dict | None = None, cookie: str = "") -> tuple[int, str, dict | None]:
    """One HTTP request; returns status, the cookie to keep, and the JSON if there is any."""
    request = urllib.request.Request(
        web_url.rstrip("/") + path,
        data=None if body is None else json.dumps(body).encode(),
        headers={"content-type": "application/json", **({"cookie": cookie} if cookie else {})},
    )
    try:
        with urllib.request.urlopen(request, timeout=SILENCE_SECONDS) as response:
            kept = (response.headers.get("set-cookie") or cookie).split(";")[0]
            return response.status, kept, json.loads(response.read() or "null")
    except urllib.error.HTTPError as error:
        sys.exit(f"{path} was answered with {error.code}: {error.read().decode(errors='replace')}")


def photo() -> bytes:
    """A picture of noise, some 200 kB of PNG: many packets."""
    side = 256
    noise = random.Random(7)
    rows = b"".join(b"\0" + noise.randbytes(side * 3) for _ in range(side))

    def part(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", header) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")


class Patient:
    def __init__(self) -> None:
        self.room = rtc.Room()
        self.states: list[str] = []
        self.segments: list[dict] = []
        self.drafts: list[dict] = []
        self.confirmations: list[dict] = []
        self.details: list[dict] = []
        self.picked: list[dict] = []
        self.statuses: list[dict] = []
        self.failure: Exception | None = None
        self._news = asyncio.Event()
        self._reading: set[asyncio.Task] = set()

    async def join(self, server_url: str, token: str) -> None:
        # example: join and channels
        room = self.room
        room.on("participant_connected", lambda participant: self._note_state(participant.attributes))
        room.on("participant_attributes_changed", lambda changed, _participant: self._note_state(changed))
        room.register_text_stream_handler("lk.transcription", self._reads(self._read_segment))
        room.register_text_stream_handler("booking-confirmation", self._reads(self._read_confirmation))
        room.register_text_stream_handler("visit-draft", self._reads(self._read_draft))
        room.register_text_stream_handler("document-status", self._reads(self._read_status))
        room.register_byte_stream_handler("appointment-details", self._reads(self._read_details))
        await room.connect(server_url, token)
        room.local_participant.register_rpc_method("patient.pickSlot", self._pick_slot)
        # example: end
        for participant in room.remote_participants.values():
            self._note_state(participant.attributes)

    async def until(self, is_so, what: str) -> None:
        """Waits until something is so; each thing that comes in is a reason to look again."""
        while not is_so():
            if self.failure:
                raise self.failure
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), SILENCE_SECONDS)
            except asyncio.TimeoutError:
                raise SystemExit(f"nothing came for {SILENCE_SECONDS} s while waiting for {what}\n{self._so_far()}") from None

    # example: chat
    async def say(self, text: str) -> None:
        self.segments.append({"from": "patient", "text": text})
        await self.room.local_participant.send_text(text, topic="lk.chat")

    # example: end

    # example: pick a time
    async def _pick_slot(self, call: rtc.RpcInvocationData) -> str:
        """The receptionist asks which of these times; this is what a tap on the first one answers."""
        opening = json.loads(call.payload)["openings"][0]
        choice = {"outcome": "picked", **{name: opening[name] for name in ("startsAt", "provider", "operatory")}}
        self.picked.append({"from": call.caller_identity, **choice})
        return json.dumps(choice)

    # example: end

    # example: a document
    async def send_document(self, content: bytes) -> None:
        writer = await self.room.local_participant.stream_bytes(
            "insurance-card.png",
            topic="patient-document",
            mime_type="image/png",
            total_size=len(content),
            attributes={"v": "1", "document_id": str(uuid.uuid4())},
        )
        await writer.write(content)
        await writer.aclose()
        # example: end
        await self.until(lambda: self.statuses[-1:] and self.statuses[-1]["status"] != "receiving", "what became of the document")

    # example: the details once more
    async def ask_for_details_again(self) -> dict:
        answer = await self.room.local_participant.perform_rpc(
            destination_identity=self.confirmations[0]["sender"], method="agent.resendDetails", payload='{"v":1}'
        )
        # example: end
        await self.until(lambda: len(self.details) == 2 and len(self.confirmations) == 2, "the details once more")
        await self.until(lambda: self.confirmations[1]["complete"], "the words once more")
        return json.loads(answer)

    def answer(self, question: str) -> str | None:
        """What this patient says to the receptionist's last question; nothing where a tap answers."""
        draft = self.drafts[-1] if self.drafts else {"openings": []}
        for pattern, words in ANSWERS:
            if re.search(pattern, question, re.IGNORECASE):
                return words
        if draft.get("heldUntil"):
            return "yes"
        if draft["openings"] or self.picked:
            return None
        return "As soon as possible"

    async def book(self) -> None:
        """Answers question after question until all three channels say that it is done, and the last words are said."""
        heard = 0
        for _turn in range(MOST_TURNS):
            await self.until(lambda: self._question(heard) is not None or self._done(), "the receptionist")
            if self.confirmations:
                await self.until(self._done, "the rest of the confirmation")
                return
            question = self._question(heard) or ""
            heard = len(self.segments)
            words = self.answer(question)
            if words is not None:
                await self.say(words)
        raise SystemExit(f"no booking after {MOST_TURNS} turns\n{self._so_far()}")

    def _done(self) -> bool:
        if not (self.confirmations and self.details and self.states[-1:] == ["confirmed"]):
            return False
        last = self.segments[-1]
        return self.confirmations[-1]["complete"] and last["from"] == "receptionist" and last["complete"]

    def _question(self, heard: int) -> str | None:
        """The last question of the words that came since, once they are complete."""
        new = [segment for segment in self.segments[heard:] if segment["from"] == "receptionist"]
        if not all(segment["complete"] for segment in new):
            return None
        questions = re.findall(r"[^.?!\n]*\?", " ".join(segment["text"] for segment in new))
        return questions[-1] if questions else None

    def _reads(self, read):
        """Handlers are called as a stream opens; the reading goes on beside everything else."""

        async def guarded(reader, sender: str) -> None:
            try:
                await read(reader, sender)
            except Exception as error:
                self.failure = error
            self._news.set()

        def handler(reader, sender: str) -> None:
            task = asyncio.create_task(guarded(reader, sender))
            self._reading.add(task)
            task.add_done_callback(self._reading.discard)

        return handler

    async def _read_segment(self, reader: rtc.TextStreamReader, _sender: str) -> None:
        segment = {"from": "receptionist", "text": "", "chunks": 0, "complete": False}
        self.segments.append(segment)
        async for chunk in reader:
            segment["text"] += chunk
            segment["chunks"] += 1
        segment["complete"] = True
        segment["attributes"] = reader.info.attributes

    async def _read_confirmation(self, reader: rtc.TextStreamReader, sender: str) -> None:
        confirmation = {"sender": sender, "attributes": reader.info.attributes, "chunks": [], "complete": False}
        self.confirmations.append(confirmation)
        async for chunk in reader:
            confirmation["chunks"].append(chunk)
        confirmation["complete"] = True

    async def _read_draft(self, reader: rtc.TextStreamReader, _sender: str) -> None:
        self.drafts.append(json.loads(await reader.read_all()))

    async def _read_details(self, reader: rtc.ByteStreamReader, sender: str) -> None:
        info = reader.info
        data = b""
        progress = []
        async for chunk in reader:
            data += chunk
            progress.append(len(data) / info.size)
        self.details.append(
            {
                "sender": sender,
                "name": info.name,
                "mimeType": info.mime_type,
                "totalSize": info.size,
                "bytes": len(data),
                "progress": progress,
                "text": data.decode(),
            }
        )

    async def _read_status(self, reader: rtc.TextStreamReader, _sender: str) -> None:
        self.statuses.append(json.loads(await reader.read_all()))

    def _note_state(self, attributes: dict[str, str]) -> None:
        state = attributes.get("agent_state")
        if state and self.states[-1:] != [state]:
            self.states.append(state)
        self._news.set()

    def _so_far(self) -> str:
        lines = [f"  {segment['from']}: {segment['text']}" for segment in self.segments]
        return "\n".join([f"states: {self.states}", *lines])


async def stored_with_all(patient, web_url, cookie):
    """The stored conversation. Storing goes on beside it: it is read until it has what was heard, for ten seconds at most."""
    heard = sum(segment["from"] == "receptionist" for segment in patient.segments)
    for _ in range(40):
        _, _, stored = await asyncio.to_thread(call, web_url, "/api/v1/conversations/current", None, cookie)
        if sum(message["role"] == "receptionist" for message in stored["messages"]) >= heard:
            break
        await asyncio.sleep(0.25)
    return stored


async def main(web_url: str) -> None:
    status, cookie, token = await asyncio.to_thread(call, web_url, "/api/v1/token", {"locale": "en-US"})
    patient = Patient()
    await patient.join(token["server_url"], token["participant_token"])
    try:
        await patient.book()
        resent = await patient.ask_for_details_again()
        await patient.send_document(photo())
        stored = await stored_with_all(patient, web_url, cookie)
    finally:
        await patient.room.disconnect()
        await asyncio.to_thread(call, web_url, "/api/v1/conversations/current/end", {}, cookie)
    received = {
        "tokenStatus": status,
        "states": patient.states,
        "segments": patient.segments,
        "drafts": patient.drafts,
        "confirmations": patient.confirmations,
        "details": patient.details,
        "resent": resent,
        "picked": patient.picked,
        "statuses": patient.statuses,
        "stored": stored,
    }
    json.dump(received, sys.stdout, ensure_ascii=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: book_by_chat.py WEB_URL")
    asyncio.run(main(sys.argv[1]))
