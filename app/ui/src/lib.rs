//! The design system: components every page is built from. Knows no room.
//!
//! Components take words as strings and an empty string means "none"; their own few words come from `ui.ftl` in the
//! language of [`use_lang`]. Everything is rendered on the server only and works without scripts; what scripts may
//! improve is marked with `data-*` hooks. Looks live in `style/`, every state is shown at `/dev/ui` ([`gallery`]).

#![allow(
    clippy::needless_pass_by_value,
    reason = "a component owns its props: the view macro hands over values"
)]
#![allow(
    clippy::fn_params_excessive_bools,
    reason = "props are named where they are passed, as attributes are"
)]

mod actions;
mod charts;
mod data;
mod enhancements;
mod feedback;
mod forms;
pub mod gallery;
mod goods;
mod icon;
mod lang;
mod nav;
mod overlays;
mod shells;

pub use actions::{Button, ButtonKind, ButtonSize, Link, LinkButton};
pub use charts::{BarChart, Donut, LineChart, Point, Sparkline};
pub use data::{
    Align, Column, DataTable, DescriptionList, Fact, Narrow, Pager, Price, Rating, Row, Sort, Stat, Trend,
};
pub use enhancements::{Enhancements, Newest};
pub use feedback::{Avatar, Badge, Card, EmptyState, Notice, Remark, Skeleton, Tone};
pub use forms::{
    Checkbox, Choice, CodeInput, ErrorSummary, Field, FileDrop, Form, FormState, Input, RadioGroup, Select,
    Switch,
};
pub use goods::{
    CategoryTile, Chip, Chips, FacetChoice, FacetGroup, FacetKind, FacetLink, FacetLinks, FacetPrice,
    OptionChoice, OptionPicker, Photo, ProductCard, ProductGrid, QuantityField, QuickAdd, Rail, Stepper,
    Stock, StockLine, StoreCard, StoreSign, Viewer,
};
pub use icon::Icon;
pub use lang::{provide_lang, use_lang};
pub use nav::{Breadcrumbs, NavGroup, NavLink, PageHeader, SkipLink, Tabs};
pub use overlays::{Dialog, DialogButton, DialogSide, Menu, MenuForm, MenuLink, Toasts};
pub use shells::{
    Account, AccountShell, AuthShell, Bell, CheckoutShell, CheckoutStep, ConsoleShell, ErrorPage, Language,
    Mark, Preferences, Search, Shelf, Shell, StorefrontShell,
};
