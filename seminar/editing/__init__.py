"""Edits of a seminar: each says in one sentence what it does, and makes the new value.

Every function takes the present seminar and what to do, and returns an `Edit`; nothing is changed
until its `change` is called. `change(seminar)` keeps every rule of `seminar.rules` and shares all
that it does not touch. What a person asked for but cannot have raises `Refused`, whose message
says why; an id that is not there is the caller's mistake and raises `LookupError`.

    edit = items.set_item(seminar, item, "minutes", 45)
    document.edit(edit.sentence, edit.change, Spot(page="programme", rows=edit.touched))

`days`
    add_day(seminar, after=None), add_day_on(seminar, date), remove_day(seminar, day),
    set_day(seminar, day, field, value)
`items`
    insert_items(seminar, new, day, index), insert_items_after(seminar, new, after),
    paste_items(seminar, new, day, index), remove_items(seminar, ids),
    duplicate_items(seminar, ids), move_items(seminar, ids, step),
    move_items_to(seminar, ids, day, index), move_items_to_next_day(seminar, ids, step),
    set_item(seminar, item, field, value)
`locks`
    lock_items(seminar, ids), unlock_items(seminar, ids), lock_item_at(seminar, item, time)
`tasks`
    new_task(title=""), insert_tasks(seminar, new, index), remove_tasks(seminar, ids),
    duplicate_tasks(seminar, ids), move_tasks(seminar, ids, step),
    move_tasks_to(seminar, ids, index), set_task(seminar, task, field, value)
`task_slots`
    put_into_programme(seminar, task, day, index)
`slot_fixes`
    slot_fixes(seminar, task): the repairs where a task's phases and its time differ, as `Fix`es
`questions`
    insert_questions(seminar, task, texts, index), paste_questions(…), remove_questions(seminar,
    ids), duplicate_questions(seminar, ids), move_questions(seminar, ids, step),
    move_questions_to(seminar, ids, index), set_question(seminar, question, text)
`phases` (no ids: numbers from 0, and `Edit.places` instead of `Edit.touched`)
    insert_phases(seminar, task, new, index), remove_phases(seminar, task, places),
    duplicate_phases(seminar, task, places), move_phases(seminar, task, places, step),
    move_phases_to(seminar, task, places, index), set_phase(seminar, task, place, field, value)
`participants`
    insert_participants(seminar, new, index), paste_participants(…), fetch_participants(seminar,
    new), remove_participants(seminar, ids), move_participants(seminar, ids, step),
    set_participant(seminar, participant, field, value)
`groups`
    add_group(seminar), remove_groups(seminar, ids), move_groups(seminar, ids, step),
    set_group(seminar, group, field, value), set_writer(seminar, participant),
    move_to_group(seminar, ids, group), move_to_numbered(seminar, ids, number),
    move_to_next_group(seminar, ids, step), lock_members(seminar, ids), unlock_members(…)
`drawing`
    draw_groups(seminar), set_split(seminar, split), set_number(seminar, number),
    set_mixed(seminar, by, on=…), set_avoid_earlier(seminar, on=…), keep_apart(seminar, ids),
    let_together(seminar, ids), keep_as_round(seminar, name), add_earlier(seminar, earlier),
    forget_earlier(seminar)
`statements` (making them one and parting them: `seminar.outcomes`)
    add_statement(seminar, new, when, index), remove_statements(seminar, ids),
    highlight_statements(seminar, ids, when, on=…), set_statement(seminar, id, field, value, when)
`slides`
    insert_slides(seminar, new, item, index), insert_slides_after(seminar, new, after),
    remove_slides(seminar, ids), duplicate_slides(seminar, ids), move_slides(seminar, ids, step),
    move_slides_to(seminar, ids, item, index), move_slides_to_next_item(seminar, ids, step)
`slide_contents`
    change_kind(seminar, slide, kind), set_slide(seminar, slide, field, value)
`emphasising`
    toggled(text, start, end, mark): the text with a stretch bold or italic, or plain again
`details`
    set_seminar(seminar, field, value), set_organisation(seminar, field, value),
    set_document(seminar, field, value), set_deck(seminar, field, value=…)
`practical` (no ids either)
    insert_practical(seminar, new, index), remove_practical(seminar, places),
    move_practical(seminar, places, step), set_practical(seminar, place, field, value)

`index` is the place among the rows as they stand before the edit, as an insertion line shows it;
`step` is -1 or 1. Several edits become one step with `edit.together(sentence, edits)`.
"""
