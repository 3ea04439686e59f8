"""`python -m habeas` is the command `habeas`."""

from habeas.cli.main import main

if __name__ == "__main__":
    main()
