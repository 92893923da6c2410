"""Fitness for use: which questions the data can answer, how many records can, and what keeps the others from it."""

from opentt.fitness.measure import measure, statement
from opentt.fitness.question import Need, Question, load_questions

__all__ = ["Need", "Question", "load_questions", "measure", "statement"]
