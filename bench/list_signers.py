"""Invented signers, and the orders in which an entry of a list prints what is known of one."""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from bench.list_stock import Pair, Stock


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs, as a careful reader of the list writes it down. `words` is the printed entry.

    `body` is the organization as a signature names it, `post_body` as it stands after a post.
    `n` is the printed number, where the layout prints one.
    """

    kind: str
    name: str
    words: str = ""
    n: str | None = None
    role: str | None = None
    body: str | None = None
    post_body: str | None = None
    post: str | None = None
    city: str | None = None
    country: str | None = None
    others: tuple[str, ...] = ()


def draw_signers(stock: Stock, rng: random.Random, count: int, *, bodies: float) -> list[Signer]:
    """Return `count` signers, a share of them `bodies`; names come once."""
    found: dict[str, Signer] = {}
    while len(found) < count:
        signer = draw_body(stock, rng) if rng.random() < bodies else draw_person(stock, rng)
        if signer.kind == "person" or len(found) % 5 == 0 or signer.name not in found:
            found.setdefault(signer.name, signer)
        if signer.kind != "person" and rng.random() < 0.2:
            bodies *= 0.9  # few names of bodies can be made: the rest are people
    return list(found.values())


def draw_person(stock: Stock, rng: random.Random) -> Signer:
    """Return a person: mostly with a post or a calling, often with a city."""
    woman = int(rng.random() < 0.5)
    name = draw_name(stock, rng, woman)
    city, country = rng.choice(stock.cities)
    with_city, with_country = rng.random() < 0.7, rng.random() < 0.25
    signer = Signer(
        kind="person",
        name=name,
        city=city if with_city else None,
        country=country if with_city and with_country else None,
    )
    chance = rng.random()
    if chance < 0.2:
        return signer
    if chance < 0.55:
        return replace(signer, role=rng.choice(stock.roles)[woman])
    body = rng.choice(stock.bodies)
    proper = rng.choice(stock.proper)
    role, post_body = rng.choice(stock.heads)[woman], body[1].format(x=proper)
    return replace(
        signer,
        role=role,
        body=body[0].format(x=proper),
        post_body=post_body,
        post=stock.post.format(role=role, body=post_body),
    )


def draw_body(stock: Stock, rng: random.Random) -> Signer:
    """Return an organization or a medium, with a city or a country now and then."""
    media = rng.random() < 0.25
    form = rng.choice(stock.media) if media else rng.choice(stock.bodies)[0]
    name = form.format(x=rng.choice(stock.proper))
    city, country = rng.choice(stock.cities)
    with_city, with_country = rng.random() < 0.5, rng.random() < 0.3
    return Signer(
        kind="media" if media else "organization",
        name=name,
        body=name,
        city=city if with_city else None,
        country=country if with_country else None,
    )


def draw_name(stock: Stock, rng: random.Random, woman: int) -> str:
    """Return a given name and a surname."""
    given = rng.choice(stock.women if woman else stock.men)
    return f"{given} {_family(stock, rng, woman)}"


def _family(stock: Stock, rng: random.Random, woman: int) -> str:
    ending: Pair = rng.choice(stock.endings)
    return rng.choice(stock.stems) + ending[woman]


def _join(parts: list[str | None], sign: str = ", ") -> str:
    return sign.join(part for part in parts if part)


def plain(s: Signer, stock: Stock) -> Signer:
    """Print name, post, city, country."""
    return replace(s, words=_join([s.name, s.post or s.role, s.city, s.country]))


def role_then_body(s: Signer, stock: Stock) -> Signer:
    """Print the body as a field of its own after the post."""
    role = s.role if s.kind == "person" else None
    body = s.body if s.kind == "person" else None
    return replace(s, words=_join([s.name, role, body, s.city, s.country]))


def body_then_role(s: Signer, stock: Stock) -> Signer:
    """Print the body between name and post."""
    if s.kind != "person" or not s.body:
        return plain(s, stock)
    return replace(s, words=_join([s.name, s.body, s.role, s.city, s.country]))


def in_brackets(s: Signer, stock: Stock) -> Signer:
    """Print city and country in brackets at the end."""
    words = _join([s.name, s.post or s.role])
    place = _join([s.city, s.country])
    return replace(s, words=f"{words} ({place})" if place else words)


def name_city_post(s: Signer, stock: Stock) -> Signer:
    """Print the city in brackets after the name, then the post."""
    head = f"{s.name} ({s.city})" if s.city else s.name
    return replace(s, words=_join([head, s.post or s.role]), country=None)


def city_before(s: Signer, stock: Stock) -> Signer:
    """Print the city between name and post."""
    return replace(s, words=_join([s.name, s.city, s.post or s.role]), country=None)


def city_first(s: Signer, stock: Stock) -> Signer:
    """Print the city before the name."""
    if s.kind != "person":
        return plain(s, stock)
    return replace(s, words=_join([s.city, s.name, s.post or s.role]), country=None)


def dashed(s: Signer, stock: Stock) -> Signer:
    """Print a dash between name and post."""
    words = _join([s.post or s.role, s.city, s.country])
    return replace(s, words=f"{s.name} – {words}" if words else s.name)


def role_first(s: Signer, stock: Stock) -> Signer:
    """Print a calling before the name."""
    if s.kind != "person" or s.body or not s.role:
        return plain(s, stock)
    return replace(s, words=_join([f"{s.role} {s.name}", s.city, s.country]))


def body_before(s: Signer, stock: Stock) -> Signer:
    """Print the body first, then post and name."""
    if s.kind != "person" or not s.body:
        return plain(s, stock)
    return replace(s, words=_join([s.body, f"{s.role} {s.name}", s.city, s.country]))


def body_with_bracket(s: Signer, stock: Stock) -> Signer:
    """Print the body first, post and name in brackets."""
    if s.kind != "person" or not s.body:
        return in_brackets(s, stock)
    words = f"{s.body} ({s.role} {s.name})"
    return replace(s, words=_join([words, s.city]), post_body=None, country=None)


def represented(s: Signer, stock: Stock) -> Signer:
    """Print a body and who stands for it."""
    if s.kind != "person" or not s.body:
        return plain(s, stock)
    words = stock.represented.format(body=s.body, name=s.name)
    return replace(
        s, kind="organization", name=s.body, words=words, role=None, post_body=None,
        city=None, country=None, others=(s.name,),
    )  # fmt: skip


def pair_of(one: Signer, other: Signer, stock: Stock) -> Signer:
    """Print two people in one entry."""
    words = f"{one.name} {stock.joint} {other.name}"
    calling = None if one.body else one.role
    return replace(
        one, words=_join([words, calling, one.city]), role=calling, body=None, post_body=None,
        country=None, others=(other.name,),
    )  # fmt: skip


def surname_first(s: Signer, rng: random.Random, stock: Stock) -> Signer:
    """Print the surname before the given name, a patronymic after it where there are any."""
    if s.kind != "person":
        return s
    given, _, family = s.name.partition(" ")
    if " " in family and family.split()[0].istitle() and not stock.endings[2][0].startswith(" "):
        given, _, family = s.name.rpartition(" ")
    woman = int(given in stock.women)
    father = f" {rng.choice(stock.fathers)[woman]}" if stock.fathers and rng.random() < 0.5 else ""
    return replace(s, name=f"{family} {given}{father}")


def initials(s: Signer, rng: random.Random, stock: Stock) -> Signer:
    """Print initials for given names, before the surname or after it."""
    if s.kind != "person" or any(sign in s.name.split()[-1] for sign in "‘"):
        return s
    given, _, family = s.name.rpartition(" ")
    short = ". ".join(word[0] for word in given.split()) + "."
    if rng.random() < 0.5:
        return replace(s, name=f"{family} {short.replace(' ', '')}")
    return replace(s, name=f"{short} {family}")


def capitals(s: Signer, rng: random.Random, stock: Stock) -> Signer:
    """Print the surname in capitals."""
    if s.kind != "person":
        return s
    given, _, family = s.name.rpartition(" ")
    return replace(s, name=f"{given} {family.upper()}")


def with_comma(s: Signer, rng: random.Random, stock: Stock) -> Signer:
    """Print the surname first, with a comma after it."""
    if s.kind != "person":
        return s
    given, _, family = s.name.rpartition(" ")
    return replace(s, name=f"{family}, {given}")


def with_alias(s: Signer, rng: random.Random, stock: Stock) -> Signer:
    """Print another name in brackets: of a person now and then, of a body its letters."""
    if s.kind == "person":
        return replace(s, name=f"{s.name} ({rng.choice(stock.men)})") if rng.random() < 0.2 else s
    short = "".join(word[0] for word in s.name.split() if word[0].isalpha()).upper()
    name = f"{s.name} ({short})" if len(short) > 2 else s.name
    return replace(s, name=name, body=name)


def with_honorific(s: Signer, rng: random.Random, stock: Stock) -> Signer:
    """Print a title before the name now and then."""
    if s.kind == "person" and stock.honorifics and rng.random() < 0.5:
        return replace(s, name=f"{rng.choice(stock.honorifics)} {s.name}")
    return s


def as_is(s: Signer, rng: random.Random, stock: Stock) -> Signer:
    """Print the given name before the surname."""
    return s


ORDERS: dict[str, Callable[[Signer, Stock], Signer]] = {
    "plain": plain,
    "role, body": role_then_body,
    "body, role": body_then_role,
    "brackets": in_brackets,
    "name (city)": name_city_post,
    "city before post": city_before,
    "city first": city_first,
    "dash": dashed,
    "role first": role_first,
    "body first": body_before,
    "body (name)": body_with_bracket,
    "represented": represented,
}
STYLES: dict[str, Callable[[Signer, random.Random, Stock], Signer]] = {
    "as is": as_is,
    "surname first": surname_first,
    "initials": initials,
    "capitals": capitals,
    "surname, given": with_comma,
    "alias": with_alias,
    "honorific": with_honorific,
}
