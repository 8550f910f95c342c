"""Manuscript and glossary to findings."""
