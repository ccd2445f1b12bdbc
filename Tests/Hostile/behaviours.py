"""What happens around a run: disks that fill up, readers that go away, signals, files that change."""
ALL = []
