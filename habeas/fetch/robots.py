"""What a robots.txt allows us (RFC 9309), and how long it asks us to wait.

Only the groups that speak to us are kept, so that memory and time stay in proportion to the file,
which a hostile host may write (see docs/decisions/0009-fetching-with-the-standard-library.md).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

import regex

MAX_SIZE = 500 << 10  # bytes read of a file; RFC 9309, 2.5, asks for at least as much

_LINE_END = regex.compile(r"\r\n|\r|\n")
_LINE = regex.compile(r"\s*+([\w -]{1,30}?)\s*+:\s*+([^#]*+)")
_FIELDS = {
    "user-agent": "user-agent",
    "useragent": "user-agent",
    "user agent": "user-agent",
    "allow": "allow",
    "disallow": "disallow",
    "crawl-delay": "crawl-delay",
    "crawl delay": "crawl-delay",
}
_TOKEN = regex.compile(r"[a-z_-]++", regex.IGNORECASE)
_SECONDS = regex.compile(r"\d{1,6}(?:\.\d{1,6})?+", regex.ASCII)
_ESCAPE = regex.compile(r"%([0-9A-Fa-f]{2})")
_STARS = regex.compile(r"\*+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A pattern of paths: parts between stars; `anchored` where it must reach the end.

    `weight` is its length in bytes: the longest rule that fits decides.
    """

    allow: bool
    parts: tuple[str, ...]
    anchored: bool
    weight: int

    def fits(self, target: str) -> bool:
        """Tell whether a path with its query falls under the rule; in linear time."""
        if not target.startswith(self.parts[0]):
            return False
        if len(self.parts) == 1:
            return not self.anchored or target == self.parts[0]
        at = len(self.parts[0])
        for part in self.parts[1:-1]:
            found = target.find(part, at)
            if found < 0:
                return False
            at = found + len(part)
        last = self.parts[-1]
        if self.anchored:
            return len(target) - len(last) >= at and target.endswith(last)
        return target.find(last, at) >= 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """What a host asks of us: rules, the strongest first, and a pause in seconds."""

    rules: tuple[Rule, ...] = ()
    delay: float | None = None

    def allows(self, target: str) -> bool:
        """Tell whether a path with its query may be fetched. Of equal rules, allowing wins."""
        plain = _normalize(target)
        if plain == "/robots.txt":
            return True
        return next((rule.allow for rule in self.rules if rule.fits(plain)), True)


ALLOW_ALL = Robots()


def parse_robots(data: bytes, robot: str) -> Robots:
    """Return what a file asks of the robot with this product token; any bytes are taken.

    Groups for the robot count together; where none names it, those for "*" do.
    """
    token = robot.lower()
    ours: list[tuple[str, str]] = []
    everyones: list[tuple[str, str]] = []
    named = False
    for agents, field, value in _find_lines(data[:MAX_SIZE]):
        if token in agents:
            named = True
            ours.append((field, value))
        elif "*" in agents:
            everyones.append((field, value))
    return _to_robots(ours if named else everyones)


def _find_lines(data: bytes) -> Iterator[tuple[frozenset[str], str, str]]:
    """Yield each line that follows user agents, with those agents; a group's opening too."""
    agents: frozenset[str] = frozenset()
    opening: set[str] = set()
    for line in _LINE_END.split(data.decode("utf-8-sig", "replace")):
        found = _LINE.match(line)
        field = _FIELDS.get(found[1].lower()) if found else None
        if found is None or field is None:
            continue
        value = found[2].strip()
        if field == "user-agent":
            opening.add(_parse_agent(value))
            continue
        if opening:
            agents, opening = frozenset(opening), set()
            yield agents, "", ""
        yield agents, field, value
    if opening:
        yield frozenset(opening), "", ""


def _parse_agent(value: str) -> str:
    if value.startswith("*"):
        return "*"
    token = _TOKEN.match(value)
    return token[0].lower() if token else ""


def _to_robots(lines: list[tuple[str, str]]) -> Robots:
    rules: list[Rule] = []
    delay: float | None = None
    for field, value in lines:
        if field == "crawl-delay" and _SECONDS.fullmatch(value):
            delay = float(value) if delay is None else delay
        elif field in ("allow", "disallow") and value:
            rules.append(_parse_rule(field == "allow", value))
    rules.sort(key=lambda rule: (-rule.weight, not rule.allow))
    return Robots(rules=tuple(rules), delay=delay)


def _parse_rule(allow: bool, value: str) -> Rule:
    anchored = value.endswith("$")
    pattern = _STARS.sub("*", _normalize(value.removesuffix("$")))
    if not pattern.startswith(("/", "*")):
        pattern = "/" + pattern
    weight = len(pattern) + anchored
    return Rule(allow=allow, parts=tuple(pattern.split("*")), anchored=anchored, weight=weight)


def _normalize(path: str) -> str:
    """Return a path with letters outside ASCII escaped, and escapes that need not be undone."""
    ascii_path = quote(path, safe="!$%&'()*+,/:;=?@[]~", encoding="utf-8", errors="replace")
    return _ESCAPE.sub(_normalize_escape, ascii_path)


def _normalize_escape(match: "regex.Match[str]") -> str:
    char = chr(int(match[1], 16))
    unreserved = char.isascii() and (char.isalnum() or char in "-._~")
    return char if unreserved else match[0].upper()
