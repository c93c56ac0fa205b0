"""Where the throw-away databases are."""

from pathlib import Path

from bench.databases import PostgresDatabases, SqliteFiles


def test_a_copy_of_a_file_is_a_database_of_its_own(tmp_path):
    files = SqliteFiles(tmp_path)
    Path(files.url("demo").removeprefix("sqlite:///")).write_text("Inhalt")
    files.copy("demo", "bench_100")
    files.file("bench_100").write_text("mehr")
    assert files.file("demo").read_text() == "Inhalt"


def test_databases_of_a_server_differ_by_name_only():
    server = PostgresDatabases("postgres://portal:geheim@127.0.0.1:5433/postgres")
    assert server.url("bench_100") == "postgres://portal:geheim@127.0.0.1:5433/bench_100"
