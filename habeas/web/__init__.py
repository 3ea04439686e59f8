"""The one Django room: models, the Store on the ORM, views, templates. Loaded only when needed."""
