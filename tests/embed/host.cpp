/* SPDX-License-Identifier: LGPL-2.1-or-later */
/* The same host in C++17: values that free themselves, errors as exceptions, a drawing that is stopped. */
#include <sitnet/sitnet.h>

#include <iostream>
#include <memory>
#include <stdexcept>

template <auto release> struct Release {
  template <typename T>
  void
  operator() (T *value) const
  {
    release (value);
  }
};
using Builder = std::unique_ptr<SitnetBuilder, Release<sitnet_builder_unref>>;
using Network = std::unique_ptr<SitnetNetwork, Release<sitnet_network_unref>>;
using Table = std::unique_ptr<SitnetTable, Release<sitnet_table_unref>>;
using Map = std::unique_ptr<SitnetMap, Release<sitnet_map_unref>>;

/* Takes an error over when there is one; the message outlives it. */
class Failure
{
public:
  ~Failure ()
  {
    g_clear_error (&error);
  }
  operator GError ** ()
  {
    return &error;
  }
  void
  raise () const
  {
    if (error != nullptr)
      throw std::runtime_error (error->message);
  }

private:
  GError *error = nullptr;
};

static Network
build_network ()
{
  Failure failure;
  Builder builder (sitnet_builder_new (SITNET_LANGUAGE_EN));
  for (const char *id : {"ospod", "school", "police", "counsel"})
    if (!sitnet_builder_add (builder.get (), failure, "actors", "id", id, "name", id, nullptr))
      failure.raise ();
  const char *ties[][2] = {{"ospod", "school"}, {"ospod", "police"}, {"school", "police"}, {"ospod", "counsel"}};
  for (const auto &tie : ties)
    if (!sitnet_builder_add (builder.get (), failure, "ties", "from", tie[0], "to", tie[1], nullptr))
      failure.raise ();
  Network network (sitnet_builder_seal (builder.get (), nullptr, failure));
  failure.raise ();
  return network;
}

static void
stop (double, gpointer cancellable)
{
  g_cancellable_cancel (static_cast<GCancellable *> (cancellable));
}

static bool
is_stopped (SitnetMap *map)
{
  GError *error = nullptr;
  GCancellable *cancellable = g_cancellable_new ();
  sitnet_map_set_cancellable (map, cancellable);
  sitnet_map_set_progress (map, stop, cancellable, g_object_unref);
  g_autoptr (GBytes) drawing = sitnet_map_draw (map, SITNET_FORMAT_SVG, &error);
  bool is_right = drawing == nullptr && g_error_matches (error, SITNET_ERROR, SITNET_ERROR_CANCELLED);
  g_clear_error (&error);
  sitnet_map_set_progress (map, nullptr, nullptr, nullptr);
  sitnet_map_set_cancellable (map, nullptr);
  return is_right;
}

int
main (int argc, char **argv)
try {
  Failure failure;
  Network network = build_network ();
  Table bridges (sitnet_network_ask (network.get (), "bridges", nullptr, failure));
  failure.raise ();
  std::cout << "bridges: " << sitnet_table_get_n_rows (bridges.get ()) << std::endl;
  Map map (sitnet_map_new (network.get (), SITNET_LANGUAGE_EN));
  if (!is_stopped (map.get ()))
    throw std::runtime_error ("the map was not stopped");
  sitnet_map_save (map.get (), argc > 1 ? argv[1] : "map.svg", failure);
  failure.raise ();
  return 0;
} catch (const std::exception &problem) {
  std::cerr << problem.what () << std::endl;
  return 1;
}
