//! Tables: aligned by type, sorted by links, a list of cards on a phone.

use crate::icon::Icon;
use crate::lang::use_lang;
use leptos::prelude::*;

/// Text at the start of the line, figures at its end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    Start,
    Centre,
    End,
}

impl Align {
    const fn class(self) -> Option<&'static str> {
        match self {
            Self::Start => None,
            Self::Centre => Some("cell-center"),
            Self::End => Some("cell-end"),
        }
    }
}

/// How a column is sorted now; the link it comes with sorts it the other way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Unsorted,
    Ascending,
    Descending,
}

#[derive(Clone, Debug)]
pub struct Column {
    pub label: String,
    pub align: Align,
    pub sort: Option<(Sort, String)>,
}

impl Column {
    /// A column of text.
    pub fn text(label: impl Into<String>) -> Self {
        Self { label: label.into(), align: Align::Start, sort: None }
    }

    /// A column of figures.
    pub fn figures(label: impl Into<String>) -> Self {
        Self { label: label.into(), align: Align::End, sort: None }
    }

    /// Can be sorted; `href` is the page that sorts it next.
    #[must_use]
    pub fn sorted(mut self, now: Sort, href: impl Into<String>) -> Self {
        self.sort = Some((now, href.into()));
        self
    }
}

/// A row: one cell a column, then what can be done with it.
#[derive(Default)]
pub struct Row {
    pub cells: Vec<AnyView>,
    pub actions: Vec<AnyView>,
    /// Value and label of the box that picks the row for a bulk action (field `ids[]`).
    pub pick: Option<(String, String)>,
}

impl Row {
    pub fn new(cells: Vec<AnyView>) -> Self {
        Self { cells, ..Self::default() }
    }

    #[must_use]
    pub fn actions(mut self, actions: Vec<AnyView>) -> Self {
        self.actions = actions;
        self
    }

    #[must_use]
    pub fn pick(mut self, value: impl Into<String>, label: impl Into<String>) -> Self {
        self.pick = Some((value.into(), label.into()));
        self
    }
}

/// A table with a caption (read out, and shown with `caption_shown`). Without rows it shows `empty`.
#[component]
pub fn DataTable(
    #[prop(into)] caption: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
    #[prop(optional)] caption_shown: bool,
    #[prop(optional)] compact: bool,
    #[prop(default = None, into)] empty: Option<AnyView>,
) -> AnyView {
    if rows.is_empty()
        && let Some(empty) = empty
    {
        return empty;
    }
    let picks = rows.iter().any(|row| row.pick.is_some());
    let acts = rows.iter().any(|row| !row.actions.is_empty());
    let lang = use_lang();
    let pick_head = picks.then(|| view! { <th scope="col" role="columnheader" class="cell-pick"><span class="only-read">{lang.t("ui-pick")}</span></th> }.into_any());
    let action_head =
        acts.then(|| view! { <th scope="col" role="columnheader" class="cell-actions"><span class="only-read">{lang.t("ui-actions")}</span></th> }.into_any());
    let body: Vec<AnyView> = rows.into_iter().map(|row| body_row(&columns, row, picks, acts)).collect();
    let heads: Vec<AnyView> = columns.into_iter().map(head).collect();
    let label = caption.clone();
    // Styled as blocks on a phone, a table would lose its meaning without the roles.
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=label>
            <table class=if compact { "table table-stacks table-compact" } else { "table table-stacks" } role="table">
                <caption class=(!caption_shown).then_some("only-read")>{caption}</caption>
                <thead role="rowgroup"><tr role="row">{pick_head}{heads}{action_head}</tr></thead>
                <tbody role="rowgroup">{body}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn head(column: Column) -> AnyView {
    let class = column.align.class();
    let Some((now, href)) = column.sort else {
        return view! { <th scope="col" role="columnheader" class=class>{column.label}</th> }.into_any();
    };
    let (order, sign) = match now {
        Sort::Unsorted => (None, Icon::Sort),
        Sort::Ascending => (Some("ascending"), Icon::ArrowUp),
        Sort::Descending => (Some("descending"), Icon::ArrowDown),
    };
    view! {
        <th scope="col" role="columnheader" class=class aria-sort=order>
            <a class="sort" href=href>{column.label}{sign.view()}</a>
        </th>
    }
    .into_any()
}

fn body_row(columns: &[Column], row: Row, picks: bool, acts: bool) -> AnyView {
    let pick = picks.then(|| {
        let pick = row.pick.map(|(value, label)| {
            view! { <input type="checkbox" class="box" name="ids[]" value=value aria-label=label/> }
                .into_any()
        });
        view! { <td role="cell" class="cell-pick">{pick}</td> }.into_any()
    });
    let cells: Vec<AnyView> = row
        .cells
        .into_iter()
        .zip(columns)
        .map(|(cell, column)| {
            let label = column.label.clone();
            view! { <td role="cell" class=column.align.class() data-label=label>{cell}</td> }.into_any()
        })
        .collect();
    let actions = acts.then(|| {
        view! { <td role="cell" class="cell-actions"><div class="row-actions">{row.actions}</div></td> }
            .into_any()
    });
    view! { <tr role="row">{pick}{cells}{actions}</tr> }.into_any()
}
