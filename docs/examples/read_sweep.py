"""Reads a sweep and prints, for each point, its factors and the pooled share of pilots that go live within 104 weeks.

    python read_sweep.py results/launch-rates-17

Needs duckdb (pip install duckdb), or pyarrow and pandas.
"""

import glob
import os
import sys


def with_duckdb(sweep):
    import duckdb

    def table(name):
        # Exactly the parts of one table; names of folders must not be taken for columns.
        files = sorted(glob.glob(os.path.join(glob.escape(sweep), name, "*.parquet")))
        return duckdb.read_parquet(files, hive_partitioning=False)

    points, runs, outcomes = table("points"), table("runs"), table("outcomes")
    return duckdb.sql(
        """
        SELECT points.*, count(*) AS n,
               sum(cohort_production) / sum(pilots_launched) AS production_share,
               sum(coalesce(list_sum(launch_to_production), 0)) AS live
        FROM outcomes JOIN runs USING (point, replication) JOIN points USING (point)
        WHERE status = 'finished'
        GROUP BY ALL ORDER BY point
        """
    ).fetchall()


def with_pandas(sweep):
    import pandas
    import pyarrow.parquet

    def table(name, columns=None):
        files = sorted(glob.glob(os.path.join(glob.escape(sweep), name, "*.parquet")))
        return pandas.concat([pyarrow.parquet.ParquetFile(f).read(columns).to_pandas() for f in files])

    key = ["point", "replication"]
    runs = table("runs", key + ["status"])
    rows = table("outcomes", key + ["cohort_production", "pilots_launched", "launch_to_production"])
    rows = rows.merge(runs[runs.status == "finished"], on=key)
    # A vector is a list without the zeros at its end; numpy.pad would make all of one length.
    rows["live"] = [sum(weeks) for weeks in rows.launch_to_production]
    sums = rows.groupby("point")[["cohort_production", "pilots_launched", "live"]].sum()
    sums["n"] = rows.groupby("point").size()
    sums["production_share"] = sums.cohort_production / sums.pilots_launched
    told = table("points").set_index("point").join(sums[["n", "production_share", "live"]], how="inner")
    return [(point, *values) for point, *values in told.sort_index().itertuples()]


if __name__ == "__main__":
    try:
        answer = with_duckdb(sys.argv[1])
    except ImportError:
        answer = with_pandas(sys.argv[1])
    for row in answer:
        print(",".join(repr(cell) if isinstance(cell, float) else str(cell) for cell in row))
