"""The parts of the store on the database, one module a subject; `habeas.web.store` joins them."""
