# … and 64 MiB more
