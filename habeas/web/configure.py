"""Django set up from our settings: one function for commands, server and tests.

Importing this module is cheap; Django is loaded by calling `configure`.
"""

import secrets
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from habeas.errors import SettingsError
from habeas.settings import Settings

# FULL: a commit that was reported is on the disk; what a person decided must not go with the power.
# secure_delete: what is erased is overwritten in the file. The sizes keep `serve` within its memory.
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "cache_size=-16384",  # KiB; of each of the eight threads that serve
    "journal_size_limit=67108864",
)
BUSY_SECONDS = 30  # a page-reading batch holds the writer's lock for a second or two


def configure(settings: Settings) -> None:
    """Set Django up for `settings`; calling it again points it to another casebase."""
    from django.conf import settings as django_settings

    values = _django_values(settings)
    if django_settings.configured:
        _point_elsewhere(values)
        return
    import django

    django_settings.configure(**values)
    django.setup()


def _point_elsewhere(values: dict[str, Any]) -> None:
    """Bring the settings of a running Django to other values: tests, and commands in one process."""
    from django.conf import settings as django_settings
    from django.db import connections

    for name in ("SECRET_KEY", "LANGUAGE_CODE", "ALLOWED_HOSTS", "FILE_UPLOAD_TEMP_DIR"):
        setattr(django_settings, name, values[name])
    fresh = connections.configure_settings(values["DATABASES"])["default"]
    if connections.settings.get("default") == fresh:
        return
    connections["default"].close()
    del connections["default"]
    connections.settings["default"] = fresh


def _django_values(settings: Settings) -> dict[str, Any]:
    return {
        "DEBUG": False,
        "SECRET_KEY": settings.secret_key or secrets.token_urlsafe(48),
        "ALLOWED_HOSTS": [settings.host, "localhost", "127.0.0.1", "[::1]", *settings.names],
        "INSTALLED_APPS": [
            "django.contrib.auth",
            "django.contrib.contenttypes",
            "django.contrib.sessions",
            "django.contrib.messages",
            "django.contrib.staticfiles",
            "habeas.web.apps.HabeasConfig",
        ],
        "DATABASES": {"default": database_values(settings)},
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "USE_TZ": True,
        "TIME_ZONE": "UTC",
        "USE_I18N": True,
        "LANGUAGE_CODE": settings.language,
        "LANGUAGES": [("en", "English"), ("ru", "Русский")],
        "LOGGING_CONFIG": None,  # commands and the server choose where logs go
        **_interface_values(settings),
    }


def _interface_values(settings: Settings) -> dict[str, Any]:
    """Return what only the pages need."""
    here = Path(__file__).parent
    return {
        "ROOT_URLCONF": "habeas.web.urls",
        "MIDDLEWARE": [
            "habeas.web.middleware.Headers",
            "whitenoise.middleware.WhiteNoiseMiddleware",
            "django.contrib.sessions.middleware.SessionMiddleware",
            "habeas.web.middleware.Language",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
            "habeas.web.middleware.Gate",
            "habeas.web.middleware.Errors",
        ],
        "TEMPLATES": [
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "DIRS": [here / "templates"],
                "OPTIONS": {
                    "context_processors": [
                        "django.template.context_processors.request",
                        "django.contrib.auth.context_processors.auth",
                        "django.contrib.messages.context_processors.messages",
                        "habeas.web.context.interface",
                    ],
                    "libraries": {"habeas": "habeas.web.tags"},
                    "builtins": ["django.templatetags.static", "habeas.web.tags"],
                },
            }
        ],
        "STATIC_URL": "/static/",
        "STATICFILES_DIRS": [here / "static"],
        "WHITENOISE_USE_FINDERS": True,
        "WHITENOISE_AUTOREFRESH": False,
        "WHITENOISE_ALLOW_ALL_ORIGINS": False,
        "LOGIN_URL": "sign-in",
        "LOGIN_REDIRECT_URL": "overview",
        "AUTH_PASSWORD_VALIDATORS": [
            {
                "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
                "OPTIONS": {"min_length": 12},
            },
            {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
            {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
        ],
        "SESSION_COOKIE_NAME": "habeas",
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Strict",
        "SESSION_COOKIE_AGE": 12 * 3600,  # a working day: an unlocked laptop is taken away
        "SESSION_EXPIRE_AT_BROWSER_CLOSE": True,
        "CSRF_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_SAMESITE": "Strict",
        "CSRF_FAILURE_VIEW": "habeas.web.views.errors.stale_form",
        # Behind a proxy that speaks TLS; on this machine alone there is none.
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https") if settings.names else None,
        "SESSION_COOKIE_SECURE": bool(settings.names),
        "CSRF_COOKIE_SECURE": bool(settings.names),
        "CSRF_TRUSTED_ORIGINS": [f"https://{name}" for name in settings.names],
        "DATA_UPLOAD_MAX_MEMORY_SIZE": 20_000_000,
        "DATA_UPLOAD_MAX_NUMBER_FILES": 1_000,
        "FILE_UPLOAD_MAX_MEMORY_SIZE": 2_500_000,
        # Larger uploads wait beside the casebase, not in a folder of the whole machine.
        "FILE_UPLOAD_TEMP_DIR": str(settings.folder),
        "MESSAGE_STORAGE": "django.contrib.messages.storage.session.SessionStorage",
    }


def database_values(settings: Settings) -> dict[str, Any]:
    """Return Django's words for the database of `settings`."""
    if settings.postgres is None:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(settings.sqlite),
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                # The lock is taken at the start, where one can wait for it, never half-way.
                "transaction_mode": "IMMEDIATE",
                "timeout": BUSY_SECONDS,
                "init_command": ";".join(f"PRAGMA {pragma}" for pragma in _PRAGMAS),
            },
        }
    if find_spec("psycopg") is None:
        raise SettingsError(
            "database: PostgreSQL needs the package psycopg; run: pip install 'habeas[postgres]'"
        )
    address = settings.postgres
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": address.name,
        "USER": address.user,
        "PASSWORD": address.password,
        "HOST": address.host,
        "PORT": address.port,
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(address.options),
    }
