"""What Django has to know of the room."""

from django.apps import AppConfig


class HabeasConfig(AppConfig):
    """The one application; its tables begin with `habeas_`."""

    name = "habeas.web"
    label = "habeas"
    verbose_name = "Habeas"
    default_auto_field = "django.db.models.BigAutoField"
