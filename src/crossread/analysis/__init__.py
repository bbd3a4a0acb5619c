"""The derived layer: functions from read articles and the codebook to tables."""
