//! Every subject: the category it is sold in, its name, how it is set, and what draws it.

use std::fmt;
use std::str::FromStr;

use super::pen::Pen;
use super::subjects::{
    audio, bags, beauty, clothing, computer, cookware, decoration, drinks, food, furniture, garden,
    jewellery, lighting, paper, shoes, sport, tableware, textiles, toys, travel,
};

/// How a subject is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// Standing on a table before a wall.
    Table,
    /// Standing on the floor of a room.
    Floor,
    /// Hanging on a wall.
    Wall,
    /// Lying flat, seen from above.
    Flat,
}

/// No subject has this name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownSubject(pub String);

impl fmt::Display for UnknownSubject {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "no picture has the subject {:?}", self.0)
    }
}

impl std::error::Error for UnknownSubject {}

macro_rules! subjects {
    ($($top:literal { $($leaf:literal { $($subject:ident $name:literal $setting:ident $file:ident :: $draw:ident,)+ })+ })+) => {
        /// What a picture shows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Subject {
            $($($($subject,)+)+)+
        }

        impl Subject {
            pub const ALL: &'static [Self] = &[$($($(Self::$subject,)+)+)+];

            /// As the goods name it: `cutting-board`.
            pub fn name(self) -> &'static str {
                match self { $($($(Self::$subject => $name,)+)+)+ }
            }

            /// The top category whose palette it wears.
            pub fn top(self) -> &'static str {
                match self { $($($(Self::$subject => $top,)+)+)+ }
            }

            pub fn leaf(self) -> &'static str {
                match self { $($($(Self::$subject => $leaf,)+)+)+ }
            }

            pub(super) fn setting(self) -> Setting {
                match self { $($($(Self::$subject => Setting::$setting,)+)+)+ }
            }

            pub(super) fn draw(self, pen: &mut Pen) {
                match self { $($($(Self::$subject => $file::$draw(pen),)+)+)+ }
            }
        }
    };
}

subjects! {
    "home-kitchen" {
        "tableware" {
            Mug "mug" Table tableware::mug,
            Bowl "bowl" Table tableware::bowl,
            Plate "plate" Flat tableware::plate,
            Teapot "teapot" Table tableware::teapot,
            Glass "glass" Table tableware::glass,
            Carafe "carafe" Table tableware::carafe,
        }
        "cookware" {
            Pan "pan" Table cookware::pan,
            Pot "pot" Table cookware::pot,
            Knife "knife" Flat cookware::knife,
            CuttingBoard "cutting-board" Table cookware::cutting_board,
            StorageJar "storage-jar" Table cookware::storage_jar,
            Kettle "kettle" Table cookware::kettle,
        }
        "kitchen-linen" {
            TeaTowel "tea-towel" Wall textiles::tea_towel,
            Apron "apron" Wall textiles::apron,
        }
    }
    "living" {
        "lighting" {
            TableLamp "table-lamp" Table lighting::table_lamp,
            FloorLamp "floor-lamp" Floor lighting::floor_lamp,
            PendantLamp "pendant-lamp" Wall lighting::pendant_lamp,
            Candle "candle" Table lighting::candle,
        }
        "home-textiles" {
            Cushion "cushion" Table textiles::cushion,
            Blanket "blanket" Table textiles::blanket,
            Rug "rug" Flat textiles::rug,
        }
        "furniture" {
            Chair "chair" Floor furniture::chair,
            Stool "stool" Floor furniture::stool,
            SideTable "side-table" Floor furniture::side_table,
            Shelf "shelf" Floor furniture::shelf,
        }
        "decoration" {
            Vase "vase" Table decoration::vase,
            Mirror "mirror" Wall decoration::mirror,
            PictureFrame "picture-frame" Wall decoration::picture_frame,
            WallClock "wall-clock" Wall decoration::wall_clock,
        }
    }
    "fashion" {
        "tops" {
            TShirt "t-shirt" Flat clothing::t_shirt,
            Shirt "shirt" Flat clothing::shirt,
            Sweater "sweater" Flat clothing::sweater,
        }
        "outerwear" {
            Jacket "jacket" Wall clothing::jacket,
        }
        "shoes" {
            Sneaker "sneaker" Table shoes::sneaker,
            Boot "boot" Table shoes::boot,
            Sandal "sandal" Flat shoes::sandal,
        }
        "bags" {
            Backpack "backpack" Table bags::backpack,
            ToteBag "tote-bag" Table bags::tote_bag,
            Wallet "wallet" Flat bags::wallet,
        }
        "accessories" {
            Hat "hat" Table bags::hat,
            Scarf "scarf" Wall clothing::scarf,
            Sunglasses "sunglasses" Table jewellery::sunglasses,
            Watch "watch" Flat jewellery::watch,
        }
        "jewellery" {
            Ring "ring" Table jewellery::ring,
            Necklace "necklace" Table jewellery::necklace,
        }
    }
    "beauty" {
        "skincare" {
            PumpBottle "pump-bottle" Table beauty::pump_bottle,
            CreamJar "cream-jar" Table beauty::cream_jar,
            Tube "tube" Table beauty::tube,
            Soap "soap" Table beauty::soap,
        }
        "fragrance" {
            Perfume "perfume" Table beauty::perfume,
        }
        "grooming" {
            HairBrush "hair-brush" Flat beauty::hair_brush,
        }
    }
    "food-drink" {
        "coffee" {
            CoffeeBag "coffee-bag" Table drinks::coffee_bag,
            FrenchPress "french-press" Table drinks::french_press,
        }
        "tea" {
            TeaTin "tea-tin" Table drinks::tea_tin,
        }
        "pantry" {
            OilBottle "oil-bottle" Table food::oil_bottle,
            HoneyJar "honey-jar" Table food::honey_jar,
            SpiceJar "spice-jar" Table food::spice_jar,
            ChocolateBar "chocolate-bar" Flat food::chocolate_bar,
            DatesBox "dates-box" Flat food::dates_box,
        }
    }
    "electronics" {
        "audio" {
            Headphones "headphones" Table audio::headphones,
            Speaker "speaker" Table audio::speaker,
            Earbuds "earbuds" Table audio::earbuds,
        }
        "computer-accessories" {
            Keyboard "keyboard" Flat computer::keyboard,
            Mouse "mouse" Flat computer::mouse,
            Cable "cable" Flat computer::cable,
        }
        "phone-accessories" {
            PhoneCase "phone-case" Flat computer::phone_case,
            Charger "charger" Table audio::charger,
            PowerBank "power-bank" Table audio::power_bank,
        }
    }
    "sport-outdoors" {
        "fitness" {
            YogaMat "yoga-mat" Floor sport::yoga_mat,
            Dumbbell "dumbbell" Floor sport::dumbbell,
        }
        "outdoor" {
            WaterBottle "water-bottle" Table travel::water_bottle,
            Tent "tent" Floor travel::tent,
            Lantern "lantern" Table travel::lantern,
        }
        "team-sport" {
            Ball "ball" Floor sport::ball,
        }
        "cycling" {
            Helmet "helmet" Table sport::helmet,
        }
    }
    "toys" {
        "building" {
            WoodenBlocks "wooden-blocks" Table toys::wooden_blocks,
        }
        "plush" {
            PlushBear "plush-bear" Table toys::plush_bear,
        }
        "games" {
            Puzzle "puzzle" Flat toys::puzzle,
        }
        "outdoor-toys" {
            Kite "kite" Wall toys::kite,
        }
    }
    "books-paper" {
        "notebooks" {
            Notebook "notebook" Flat paper::notebook,
        }
        "pens" {
            Pen "pen" Flat paper::pen,
        }
        "posters" {
            Poster "poster" Wall paper::poster,
        }
        "books" {
            Book "book" Table paper::book,
        }
    }
    "garden" {
        "plants" {
            PottedPlant "potted-plant" Table garden::potted_plant,
        }
        "planters" {
            Planter "planter" Table garden::planter,
        }
        "garden-tools" {
            WateringCan "watering-can" Table garden::watering_can,
            Secateurs "secateurs" Flat garden::secateurs,
        }
    }
}

impl FromStr for Subject {
    type Err = UnknownSubject;

    fn from_str(name: &str) -> Result<Self, UnknownSubject> {
        let found = Self::ALL.iter().find(|subject| subject.name() == name);
        found.copied().ok_or_else(|| UnknownSubject(name.to_owned()))
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.name())
    }
}
