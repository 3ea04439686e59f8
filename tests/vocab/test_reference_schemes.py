"""The schemes of reference numbers agree with themselves."""

from string import Formatter

from habeas.vocab.reference_schemes import load_country_codes, load_reference_schemes


def test_normal_forms_use_known_parts() -> None:
    """Every part that a normal form or the name of a scheme is filled in from is in the pattern."""
    for scheme in load_reference_schemes():
        for template in (scheme.scheme, scheme.normal):
            parts = {name for _, name, _, _ in Formatter().parse(template) if name}
            assert parts <= set(scheme.pattern.groupindex)


def test_country_codes_are_those_of_iso() -> None:
    """Three letters lead to two; all 249 countries are there."""
    codes = load_country_codes()
    assert len(codes) == len(set(codes.values())) == 249
    assert (codes["KAZ"], codes["KGZ"], codes["GBR"]) == ("KZ", "KG", "GB")
