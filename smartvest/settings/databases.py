"""Where the content lives: a file of SQLite on one machine, or PostgreSQL."""

import dj_database_url

SQLITE = {
    # Readers do not wait for writers; a writer waits up to 20 seconds for another one.
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
}
CONNECTS_WITHIN = 5  # seconds; who waits longer for a database that is away blocks others who could be served
# PostgreSQL compiles large queries before it runs them, and takes seconds for what then runs in milliseconds.
NO_COMPILING = "-c jit=off"
FREE_WITHIN = 10  # seconds that a request waits for a connection of the pool


def database_at(url: str) -> dict:
    """Django's settings for "sqlite:////path/to/a/file" or "postgres://name:password@host:5432/database".

    Raises ValueError, in words for people and without the password.
    """
    try:
        database = dj_database_url.parse(url, conn_max_age=60)
    except ValueError:
        database = {"ENGINE": ""}
    if is_sqlite(database):
        return database | {"OPTIONS": SQLITE.copy()}
    if not database["ENGINE"].endswith("postgresql"):
        raise ValueError("ist keine Adresse wie postgres://name:passwort@rechner:5432/datenbank oder sqlite:///datei.")
    options = {"connect_timeout": CONNECTS_WITHIN, "options": NO_COMPILING} | database.get("OPTIONS", {})
    return database | {"CONN_HEALTH_CHECKS": True, "OPTIONS": options}


def is_sqlite(database: dict) -> bool:
    return database["ENGINE"].endswith("sqlite3")


def with_pool(database: dict, size: int) -> dict:
    """The same PostgreSQL with a pool of at most `size` connections for each process; 0: none, each request opens and
    closes its own, as a PgBouncer in front wants it."""
    if size == 0:
        options = {name: value for name, value in database["OPTIONS"].items() if name != "options"}  # it takes none
        return database | {"CONN_MAX_AGE": 0, "DISABLE_SERVER_SIDE_CURSORS": True, "OPTIONS": options}
    pool = {"min_size": 1, "max_size": size, "timeout": FREE_WITHIN}
    return database | {"CONN_MAX_AGE": 0, "OPTIONS": database["OPTIONS"] | {"pool": pool}}
