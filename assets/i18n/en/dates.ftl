### Dates, spans, numbers and lists.

# $day, $month (Number), $year (String)
date-day = { $month ->
    [1] { $day } January { $year }
    [2] { $day } February { $year }
    [3] { $day } March { $year }
    [4] { $day } April { $year }
    [5] { $day } May { $year }
    [6] { $day } June { $year }
    [7] { $day } July { $year }
    [8] { $day } August { $year }
    [9] { $day } September { $year }
    [10] { $day } October { $year }
    [11] { $day } November { $year }
   *[12] { $day } December { $year }
}
# $month (Number), $year (String)
date-month = { $month ->
    [1] January { $year }
    [2] February { $year }
    [3] March { $year }
    [4] April { $year }
    [5] May { $year }
    [6] June { $year }
    [7] July { $year }
    [8] August { $year }
    [9] September { $year }
    [10] October { $year }
    [11] November { $year }
   *[12] December { $year }
}
date-year = { $year }
date-unknown = Date unknown
# $date, $other (String): two days between which sources leave the choice
date-or = { $date } or { $other }

# $from, $until (String): the first day and the last
span-from-until = { $from } – { $until }
span-since = since { $from }
span-until = until { $until }
span-always = in all years

# $list (String): the names so far; $next (String): one more
list-next = { $list }, { $next }

# Between every three digits of a large number.
number-thousands = ,

# $closed, $checked (String): the day of the data, and the day on which the list of members was last checked
data-closed = Data as of { $closed }, members checked { $checked }
