/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* A page with each kind of thing that can be drawn. */
#ifndef SAMPLE_DESCRIPTION_H
#define SAMPLE_DESCRIPTION_H

#include "description.h"
#include "test.h"

static inline SitnetDescription *
sample_description (void)
{
  SitnetDescription *page = sitnet_description_new ("Kdo s kým", 11906, 8419);
  SitnetPoint corners[] = {{0, 0}, {100, 0}, {50, -80}};
  sitnet_description_add_polygon (page, corners, 3, "#112233", 13, "#EEEEEE", SITNET_DASH_NONE);
  sitnet_description_add_line (page, corners[0], corners[1], "#000000", 8, SITNET_DASH_DOTTED);
  sitnet_description_add_text (page, corners[1], SITNET_ALIGN_RIGHT, "š & <b>", 110, TRUE, "#333333");
  SitnetBox box = {.name = "a",
                   .title = "Škola Lesní",
                   .label = "Škola\nLesní",
                   .shape = "box",
                   .style = "rounded",
                   .fill = "#99CCEE",
                   .stroke = "#1F5A8A",
                   .x = 500,
                   .y = 600,
                   .width = 700,
                   .height = 250,
                   .type_size = 95,
                   .pen = 10,
                   .frames = 2};
  sitnet_description_add_box (page, &box);
  box.name = box.title = "b";
  box.label = "";
  sitnet_description_add_box (page, &box);
  SitnetStroke stroke = {.from = 1, .to = 0, .colour = "#6B6B6B", .pen = 8, .dash = SITNET_DASH_DASHED};
  sitnet_description_add_stroke (page, &stroke);
  return page;
}

#endif
