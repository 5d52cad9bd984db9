"""The queue over many machines: rows through a filter, under Apache Spark.

    python3 spark_queue.py RECOVERSCRIPT EXPORT.csv PIECES [OPTION…] > queue.jsonl

Spark's own `multiLine` reader takes a file whole. Here the file is cut first, where records begin (`queue --cut`), and each piece goes
through `recoverscript queue - --header EXPORT.csv --format jsonl`: the lines are those of one process, in the same order.
"""
import subprocess
import sys

from pyspark.sql import SparkSession

program, export, pieces, *options = sys.argv[1:]

cuts = subprocess.run([program, "queue", export, "--cut", pieces], check=True, capture_output=True, text=True)
borders = [tuple(map(int, line.split())) for line in cuts.stdout.splitlines()]


def queue(border):
    offset, length = border
    with open(export, "rb") as file:
        file.seek(offset)
        rows = file.read(length)
    run = subprocess.run(
        [program, "queue", "-", "--header", export, "--format", "jsonl", *options], input=rows, capture_output=True
    )
    # 1 says that rows were rejected; standard error names them.
    if run.returncode not in (0, 1):
        raise RuntimeError(run.stderr.decode())
    return run.stdout.decode().splitlines()


spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
for line in spark.sparkContext.parallelize(borders, max(1, len(borders))).flatMap(queue).collect():
    print(line)
spark.stop()
