"""Appeals with their addressees, grounds, demands, footnotes, reply clause and signatories."""

from habeas.extract.appeals.anatomy import NAME, NEEDS, VERSION, extract

__all__ = ["NAME", "NEEDS", "VERSION", "extract"]
