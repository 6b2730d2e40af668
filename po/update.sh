#!/bin/sh
# SPDX-License-Identifier: LGPL-2.1-or-later
# Finds the texts of the sources anew: update.sh SOURCE_ROOT [OUTPUT.pot]. Without OUTPUT, merges them into each po/CODE.po, where
# what is new or has changed is left for a translator.
set -eu
cd "$1"
template=${2:-$(mktemp)}
find libsitnet tools/cli -name '*.[ch]' | LC_ALL=C sort | xgettext --files-from=- --output="$template" --from-code=UTF-8 --language=C \
  --add-comments=TRANSLATORS --no-wrap --package-name=libsitnet \
  --keyword --keyword=N_ --keyword=NC_:1c,2 --keyword=P_:1,2 --keyword=NP_:1c,2,3 --keyword=sitnet_translate:2 --keyword=translate:2 --keyword=report_translate:2 \
  --keyword=append_phrase:2 --keyword=sitnet_translate_count:3,4 --keyword=sitnet_error_set:3 --keyword=sitnet_error_set_literal:3 \
  --flag=sitnet_translate:2:pass-c-format --flag=N_:1:pass-c-format --flag=NC_:2:pass-c-format --flag=P_:1:pass-c-format \
  --flag=P_:2:pass-c-format --flag=NP_:2:pass-c-format --flag=NP_:3:pass-c-format \
  --flag=sitnet_translate_count:3:pass-c-format --flag=sitnet_translate_count:4:pass-c-format --flag=sitnet_error_set:3:c-format
[ $# -gt 1 ] && exit
for catalogue in po/*.po; do
  msgmerge --quiet --update --backup=none --no-wrap --no-fuzzy-matching --no-location "$catalogue" "$template"
  sed -i '/^"POT-Creation-Date: /d; /^"Report-Msgid-Bugs-To: /d' "$catalogue" # a date would differ in each branch
done
rm "$template"
