# Days, distances in time and lists. Keys `month-1` to `month-12` are made up in i18n::time.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

time-date = { $day } { $month } { $year }
time-date-time = { $date }, { $time } { $zone }
time-month-year = { $month } { $year }

time-just-now = just now
time-minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
time-in-minutes = { $count ->
    [one] in { $count } minute
   *[other] in { $count } minutes
}
time-hours-ago = { $count ->
    [one] { $count } hour ago
   *[other] { $count } hours ago
}
time-in-hours = { $count ->
    [one] in { $count } hour
   *[other] in { $count } hours
}
time-days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
time-in-days = { $count ->
    [one] in { $count } day
   *[other] in { $count } days
}
time-months-ago = { $count ->
    [one] { $count } month ago
   *[other] { $count } months ago
}
time-in-months = { $count ->
    [one] in { $count } month
   *[other] in { $count } months
}
time-years-ago = { $count ->
    [one] { $count } year ago
   *[other] { $count } years ago
}
time-in-years = { $count ->
    [one] in { $count } year
   *[other] in { $count } years
}

# Between two things; between the last two of many; between all others.
list-pair = { " and " }
list-last = { " and " }
list-next = { ", " }
