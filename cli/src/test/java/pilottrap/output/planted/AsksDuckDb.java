package pilottrap.output.planted;

import org.duckdb.DuckDBDriver;

/** Planted: a second class that knows the database. */
public final class AsksDuckDb {
    final DuckDBDriver driver = new DuckDBDriver();
}
