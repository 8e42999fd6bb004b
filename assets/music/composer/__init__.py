"""Turns a text score into sample-exact notes, a sung line and a table of harmonies."""
