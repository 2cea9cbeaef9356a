"""What a dialogue seminar is: its model, rules, schedule, survey, checks and folder on disk."""
