#!/usr/bin/env python3
"""A second reader of the log, written from docs/manual-events.md alone: it shares nothing with the program.

    read.py --calendar FOLDER --as-of SECONDS --from DAY --to DAY STORE...

It verifies the chain of every store and says what its events come to, a JSON object a line: cases with their
statuses and due days, figures of the days asked for, and the entries of the ledger that count.
--fault NAME plants one fault, by which a test shows that a comparison with the program notices it.
"""
import argparse, hashlib, json, re, sqlite3, struct
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

ZONE, DAY = timezone(timedelta(hours=8)), timedelta(days=1)
KINDS = {"TS": "complaint", "JB": "report", "ZX": "consultation"}
TIES = ["decide", "tell", "check", "mediate", "reply", "target"]
FIGURES = ("registered accepted closed open need_material mediating testing referred undecided declined withdrawn "
           "settled doubled overdue handed_over closed_in_scope").split()
PARTS = ["item", "scope", "venue"]
FAULTS = ["undone", "overtaken", "paused", "total", "weekend", "reopened", "received", "base"]
WHOLE_EVENT = """
SELECT desk, sequence, format, tick, at, recorded_at, clerk, case_id,
  coalesce(save_desk, desk) AS save_desk, save_sequence, kind,
  iif(tail IS NULL OR substr(body, -1) <> '}', body, substr(body, 1, length(body) - 1) || coalesce(
    (SELECT text FROM event_tail WHERE id = tail), '')) AS body, context, person_id, person_commitment, text_id,
  text_commitment,
  coalesce(previous_hash, CASE sequence WHEN 1 THEN zeroblob(32) ELSE
    (SELECT q.hash FROM event q WHERE q.desk = event.desk AND q.sequence = event.sequence - 1)
    END) AS previous_hash, hash
FROM event ORDER BY desk, sequence
"""
NEEDED = {"opened": ["number", "required", "rules", "version", "starts"],
          "tallied": ["item", "quantities", "venue", "scope", "source"], "undone": ["save"], "redone": ["save"],
          "disclosed": ["act", "detail"], "attached": ["files"], "keyed": ["use", "key"], "configured": [],
          "erased": [], "staffed": [], "reported": []}
fault = None

def day_of(seconds):
    return datetime.fromtimestamp(seconds, ZONE).date()

def is_filled(value):
    return value not in (None, "", [])

def hashed(event):
    """The hash of an event by the layout of its format; one from 3 on has that of format 2."""
    old = event["format"] == 1
    save = f"{event['save_desk']}-{event['save_sequence']}" if old else event["save_sequence"]
    names = "format desk sequence tick at recorded_at clerk case_id save kind body "
    rows = "person_id person_commitment text_id text_commitment"
    names += rows if old else "context person_commitment text_commitment"
    parts = [(event | {"save": save})[name] for name in f"{names} previous_hash".split()]
    digest = hashlib.sha256(b"desk315/event/1" if old else b"desk315/event/2")
    for part in parts:
        data = struct.pack(">q", part) if isinstance(part, int) else part.encode() if isinstance(part, str) else part
        digest.update(b"\xff" * 8 if data is None else struct.pack(">q", len(data)) + data)
    return digest.digest()

def verified(rows):
    """The events, each proven by its hash and by that of the one before it."""
    last = {}
    for event in rows:
        before = last.get(event["desk"], {"sequence": 0, "hash": bytes(32), "format": 1})
        follows = event["sequence"] == before["sequence"] + 1 and event["previous_hash"] == before["hash"]
        if not follows or event["format"] < before["format"] or hashed(event) != event["hash"]:
            raise SystemExit(f"{event['desk']}-{event['sequence']}: the chain is broken")
        last[event["desk"]] = event
    return rows

class Calendar:
    """Working days by the holiday tables; years without one and days that are only foreseen are remembered."""

    def __init__(self, folder):
        tables = []
        for path in sorted(Path(folder).glob("*.json")):
            lines = [line for line in path.read_text().splitlines() if not line.lstrip().startswith("//")]
            tables.append(json.loads("\n".join(lines)))
        noticed = {table["year"] for table in tables if not table.get("provisional")}
        self.years = {table["year"] for table in tables}
        self.off, self.worked, self.maybe_off, self.maybe_worked = set(), set(), set(), set()
        for table in tables:
            is_foreseen = table.get("provisional", False)
            for festival in table["festivals"] if not is_foreseen or table["year"] not in noticed else []:
                (self.maybe_off if is_foreseen else self.off).update(self.days(festival["off"]))
                (self.maybe_worked if is_foreseen else self.worked).update(self.days(festival["worked"]))

    @staticmethod
    def days(spans):
        for span in spans:
            first, _, last = span.partition("/")
            at, end = date.fromisoformat(first), date.fromisoformat(last or first)
            while at <= end:
                yield at
                at += DAY

    def counts(self, day, unit):
        if unit == "calendar" or day in self.worked:
            return True
        return day not in self.off and (day.weekday() < 5 or fault == "weekend")

    def is_sure(self, day):
        return day.year in self.years and day not in self.maybe_off and day not in self.maybe_worked

    def between(self, first, last, unit):
        """How many days count after the first up to the last."""
        return sum(self.counts(first + DAY * n, unit) for n in range(1, (last - first).days + 1))

    def after(self, start, length, unit):
        """The day so many days after another, and whether it is estimated."""
        day, estimated = start, False
        while length > 0:
            day += DAY
            length -= self.counts(day, unit)
            estimated = estimated or unit == "working" and not self.is_sure(day)
        return day, estimated

class Deadline:
    """One deadline of a case: where it began, what was added, when it stood still, and what ended it."""

    def __init__(self, says, event):
        self.says, self.clock, self.unit, self.begun = says, says["clock"], says.get("unit"), event
        self.grown, self.stopped, self.stood, self.ended = 0, None, 0, None

    def enter(self, status, day, calendar):
        """Stops in a status in which it stands still, and runs on in any other."""
        stands = status in self.says.get("paused_in", [])
        if stands and self.stopped is None:
            self.stopped = day
        elif not stands and self.stopped is not None:
            if fault != "paused":
                self.stood += calendar.between(self.stopped, day, self.unit)
            self.stopped = None

    def last(self, received, calendar):
        more = self.grown + self.stood
        start, length = received if self.says.get("since_received") and fault != "received" else day_of(
            self.begun["at"]), self.says["length"] + more
        if self.says.get("since"):
            start = date.fromisoformat(self.says["since"])
        if self.says.get("on"):
            start, length = date.fromisoformat(self.says["on"]), more
            if not more:
                return start, False
        day, estimated = calendar.after(start, length, self.unit)
        while self.says.get("rolls") and day in calendar.off:
            day += DAY
        may_move = self.says.get("rolls") and (day in calendar.maybe_off or day.year not in calendar.years)
        return day, bool(estimated or may_move)

class Case:
    """A case as its events make it, gone through in their order."""

    def __init__(self, events, calendar):
        self.calendar = calendar
        last_word = {e["body"]["save"]: e["kind"] for e in events if e["kind"] in ("undone", "redone")}
        opening = next(e for e in events if e["kind"] == "opened")
        self.id, body = opening["id"], opening["body"]
        self.number, self.kind = body["number"], KINDS[body["number"][:2]]
        self.fields = dict(body.get("fields") or {})
        self.filled = {name for name, value in self.fields.items() if is_filled(value)} | set(body.get("beside") or [])
        self.required, self.required_with = body["required"], body.get("required_with") or {}
        self.outcome = self.closed_at = self.department = self.recovered = self.doubled = self.closing = None
        self.links, self.accepted, self.handed_over, self.erased = set(), False, False, False
        self.opened_at = opening["at"]
        self.status = "need_material" if self.missing() else "registered"
        self.deadlines = [Deadline(says, opening) for says in body["starts"]]
        for event in events:
            if last_word.get(event["save"]) == "undone" and fault != "undone":
                continue
            if event["kind"] == "erased":
                self.erased = True
            elif "ruling" in event["body"]:
                self.step(event)
        self.known = [e for e in events if last_word.get(e["save"]) != "undone"]
        if opening not in self.known and fault != "undone":
            self.status, self.outcome, self.closed_at, self.deadlines = "void", None, None, []

    def received(self):
        """The day of receipt, as the fields say now."""
        said = self.fields.get("received_at")
        return day_of(datetime.fromisoformat(said).timestamp() if is_filled(said) else self.opened_at)

    def missing(self):
        there = {name for name in self.filled if self.fields.get(name) is not False}
        with_others = [name for name, other in self.required_with.items() if other in there]
        return [name for name in self.required + with_others if name not in there]

    def step(self, event):
        ruling = event["body"]["ruling"]
        if self.status not in ruling["from"] and fault != "overtaken":
            return
        self.take(event, ruling)
        self.move_deadlines(event, ruling)
        if ruling.get("to"):
            self.enter(event, ruling)
        if self.status in ("registered", "need_material"):
            self.status = "need_material" if self.missing() else "registered"

    def take(self, event, ruling):
        body, options = event["body"], event["body"].get("options") or {}
        if event["kind"] == "amend" and not self.erased:
            changes = body.get("changes") or {}
            self.fields.update(changes)
            emptied = {name for name, value in changes.items() if not is_filled(value)}
            self.filled |= set(changes) | set(body.get("fills") or [])
            self.filled -= emptied | set(body.get("empties") or [])
        if event["kind"] in ("refer", "hand-over") and options.get("to"):
            self.department = options["to"]
        if event["kind"] in ("link", "turn", "repeat-of", "unlink"):
            (self.links.discard if event["kind"] == "unlink" else self.links.add)(body.get("other"))
        self.accepted = self.accepted or bool(ruling.get("accepts"))
        self.handed_over = self.handed_over or event["kind"] == "hand-over"

    def move_deadlines(self, event, ruling):
        again = []
        if event["kind"] == "reply":
            again = [it for it in self.deadlines if it.clock in (ruling.get("resumes") or [])
                     and it.ended and it.ended["kind"] == "refer"]
        if event["kind"] == "reopen" and self.closing and fault != "reopened":
            closing = self.closing["event"]
            kept = closing["kind"] == "settle" and closing["body"]["ruling"].get("accepts") and (
                closing["body"].get("options") or {}).get("on_spot")
            self.deadlines = [it for it in self.deadlines if not (it.clock == "tell" and it.begun is closing)]
            left = ("decide", "tell") if kept else ()
            again = [it for it in self.deadlines if it.ended is closing and it.clock not in left]
        for it in again:
            it.ended = None
        starts = ruling.get("starts") or []
        ends = set(ruling.get("ends") or []) | {says["clock"] for says in starts}
        for it in self.deadlines:
            if it.clock in ends and not it.ended:
                it.ended = event
            if not it.ended:
                it.grown += sum(x["length"] for x in ruling.get("grows") or [] if x["clock"] == it.clock)
        self.deadlines += [Deadline(says, event) for says in starts]

    def enter(self, event, ruling):
        to, options = ruling["to"], event["body"].get("options") or {}
        if event["kind"] == "reopen" and self.closing:
            self.recovered, self.doubled = self.closing["amounts"]
            if self.closing["event"]["kind"] == "hand-over":
                self.handed_over = False
        if to in ("accepted", "mediating") and event["kind"] != "reopen":
            self.accepted = True
        if event["kind"] == "reopen" or to == "void":
            self.outcome = self.closed_at = None
        if to == "closed":
            self.closing = {"event": event, "amounts": (self.recovered, self.doubled)}
            self.outcome, self.closed_at = ruling.get("outcome"), event["at"]
            self.recovered = options.get("recovered", self.recovered)
            self.doubled = options.get("doubled", self.doubled)
        self.status = to
        for it in self.deadlines:
            if to in ("closed", "void") and it.clock != "tell" and not it.ended:
                it.ended = event
            it.enter(to, day_of(event["at"]), self.calendar)

    def due(self):
        """What is due next: the deadline, its last day, and whether that is estimated."""
        running = [it for it in self.deadlines if not it.ended and it.stopped is None and it.clock in TIES]
        if self.status == "void" or not running:
            return None
        lasts = [(it.last(self.received(), self.calendar), it.clock) for it in running]
        (day, estimated), clock = min(lasts, key=lambda x: (x[0][0], TIES.index(x[1])))
        return {"clock": clock, "day": day.isoformat(), "estimated": estimated}

    def contested(self):
        """The fields kept in the event of which edits with different values stand."""
        if self.erased:
            return []
        edits = {}
        for event in (e for e in self.known if e["kind"] in ("opened", "amend")):
            for name, value in (event["body"].get("changes") or {}).items():
                begun = [(e, (e["body"].get("fields") or {}).get(name)) for e in self.known if e["kind"] == "opened"]
                edits.setdefault(name, begun).append((event, value))
        return sorted(name for name, made in edits.items() if self.is_contested(name, made))

    @staticmethod
    def is_contested(name, made):
        replaced = set()
        for place, (event, _) in enumerate(made):
            bases = (event["body"].get("bases") or {}).get(name)
            if place and bases is None and fault != "base":
                trunk = event["context"].get("trunk") or {}
                knows = [e for e, _ in made[:place] if e["desk"] == event["desk"] and e["sequence"] < event["sequence"]
                         or e["sequence"] <= trunk.get(e["desk"], 0)]
                bases = [e["id"] for e in knows[-1:]]
            replaced |= set(bases or [])
        standing = [json.dumps(value, sort_keys=True) for event, value in made if event["id"] not in replaced]
        return len(set(standing)) > 1

    def told(self):
        names = "id number kind status outcome accepted handed_over closed_at recovered doubled department"
        missing = sorted(self.missing()) if self.status in ("registered", "need_material") else []
        return {name: getattr(self, name) for name in names.split()} | {
            "links": sorted(self.links), "due": self.due(), "missing": missing, "contested": self.contested()}

def figures(cases, entries, days, as_of):
    """The figures of some days, of all venues."""
    counts = {kind: dict.fromkeys(FIGURES, 0) for kind in KINDS.values()}
    money = {"claimed": None, "recovered": None, "doubled": None}
    records = 0
    for case in cases:
        if case.status == "void":
            continue
        of_kind = counts[case.kind]
        of_kind["closed_in_scope"] += case.closed_at is not None and days[0] <= day_of(case.closed_at) <= days[1]
        if not days[0] <= case.received() <= days[1]:
            continue
        due, status = case.due(), case.status
        so = {name: status == name for name in FIGURES} | {
            "registered": True, "accepted": case.accepted, "open": status != "closed",
            "undecided": status == "registered", "handed_over": case.kind == "report" and case.handed_over,
            "declined": case.outcome == "declined", "withdrawn": case.outcome == "withdrawn",
            "settled": case.outcome in ("settled", "settled_on_spot"), "doubled": Decimal(case.doubled or 0) > 0,
            "overdue": due is not None and date.fromisoformat(due["day"]) < day_of(as_of), "closed_in_scope": False,
        }
        for name, is_so in so.items():
            of_kind[name] += is_so
        if case.kind == "consultation":
            records += case.fields.get("people") or 1
        said = {"claimed": case.fields.get("amount"), "recovered": case.recovered, "doubled": case.doubled}
        for name, value in said.items():
            if case.kind == "complaint" and value is not None:
                money[name] = (money[name] or Decimal(0)) + Decimal(value)
    tallied = sum(int(it["count"]) for it in entries if it["item"] == "consultation" and it["scope"] in ("site", "day")
                  and days[0] <= date.fromisoformat(it["day"]) <= days[1])
    return {"cases": counts, "consultations": {"records": records, "tallied": tallied, "total": records + tallied},
            "money": {name: None if value is None else f"{value:.2f}" for name, value in money.items()}}

def ledger(events, texts):
    """The entries that count, quantity by quantity: what a later total takes the place of is left out."""
    last_word = {e["body"]["save"]: e["kind"] for e in events if e["kind"] in ("undone", "redone")}
    entries = []
    for e in events:
        if e["kind"] != "tallied" or last_word.get(e["save"]) == "undone":
            continue
        detail = e["body"].get("detail") or texts.get(e["text_id"], {}).get("detail") or ""
        entries.append(dict(e, day=day_of(e["at"]).isoformat(), detail=detail))
    for gone in (e for e in events if e["kind"] == "erased" and e["body"].get("entry")):
        names = [gone["body"]["entry"]] + (gone["body"].get("like") or [])
        alike = {(e["desk"], e["day"], e["body"]["item"], e["detail"]) for e in entries if e["id"] in names}
        for e in entries:
            is_alike = e["detail"] and (e["desk"], e["day"], e["body"]["item"], e["detail"]) in alike
            if is_alike or e["id"] in names:
                e["detail"] = "erased " + gone["body"]["entry"]

    def replaces(total, entry, unit):
        one, other = total["body"], entry["body"]
        return (one.get("total") and fault != "total" and total["sequence"] > entry["sequence"]
                and all(total[part] == entry[part] for part in ("desk", "day", "detail"))
                and all(one.get(part) == other.get(part) for part in PARTS)
                and one.get("trade") in (None, "", other.get("trade"))
                and any(quantity["unit"] == unit for quantity in one["quantities"]))

    return [{"id": e["id"], "day": e["day"], "unit": q["unit"], "count": q["count"]}
            | {part: e["body"][part] for part in PARTS} for e in entries for q in e["body"]["quantities"]
            if not any(replaces(t, e, q["unit"]) for t in entries)]

def is_read(event):
    """Whether the kind is known and has all keys that it needs."""
    body, kind = event["body"], event["kind"]
    if kind in NEEDED:
        named = kind != "opened" or str(body.get("number"))[:2] in KINDS
        return named and all(body.get(key) is not None for key in NEEDED[kind])
    ruling = body.get("ruling")
    return isinstance(ruling, dict) and all(ruling.get(key) is not None for key in ("rules", "version", "from"))

def read(path, calendar, days, as_of):
    database = sqlite3.connect(Path(path).resolve().as_uri() + "?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    events = verified([dict(row) for row in database.execute(WHOLE_EVENT)])
    texts = {row["id"]: json.loads(row["body"]) for row in database.execute("SELECT id, body FROM free_text")}
    for e in events:
        e.update(id=f"{e['desk']}-{e['sequence']}", save=f"{e['save_desk']}-{e['save_sequence']}",
                 body=json.loads(e["body"]), context=json.loads(e["context"] or "{}"))
    events = sorted(filter(is_read, events), key=lambda e: (e["tick"], e["desk"], e["sequence"]))
    of_cases, rest = {}, []
    for event in events:
        (rest if event["case_id"] is None else of_cases.setdefault(event["case_id"], [])).append(event)
    cases = [Case(it, calendar) for it in of_cases.values() if any(e["kind"] == "opened" for e in it)]
    entries = ledger(rest, texts)
    return {"store": Path(path).name, "cases": [case.told() for case in cases],
            "figures": figures(cases, entries, days, as_of), "ledger": entries}

def main():
    global fault
    asked = argparse.ArgumentParser()
    for name, kind in [("calendar", str), ("as-of", int), ("from", date.fromisoformat), ("to", date.fromisoformat)]:
        asked.add_argument("--" + name, type=kind, required=True)
    asked.add_argument("--fault", choices=FAULTS)
    asked.add_argument("stores", nargs="+")
    given = vars(asked.parse_args())
    fault, calendar = given["fault"], Calendar(given["calendar"])
    for store in given["stores"]:
        told = read(store, calendar, (given["from"], given["to"]), given["as_of"])
        print(json.dumps(told, ensure_ascii=False, sort_keys=True))

if __name__ == "__main__":
    main()
